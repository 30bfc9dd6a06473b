package promocast.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.BadInputException;

class SegmentSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "history > 200 and channel = 'Web'",
                "not (a = 1 or b <> 'it''s') and `最近 购买` >= -1.5e3",
                "渠道 in ('网站', “电话”) or 金额 between 10 and 20",
                "x is missing OR y IS NOT MISSING",
                "x not in (1,2,3)",
                "（年龄 ≥ 30） and 性别 ≠ '女'",
                "flag = true",
                "(a + b) * 2 >= c / 4 and (d = 1)",
                "a > b",
                "a - 1 between -3 and 3 * b",
                "金额 / 次数 > 50"
            })
    void parseUnderstands(String expression) {
        assertThat(Segment.parse(expression)).hasToString(expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    history >                 | 10 | it ends here
                    history > and x = 1       | 11 | found “and”
                    history 200               | 9  | found “200”
                    (a = 1                    | 7  | the parenthesis of character 1
                    a = 'open                 | 5  | is never closed
                    a = 1 b = 2               | 7  | “and”, “or” or the end
                    a = Web                   | 5  | a text in quotes
                    a # 1                     | 3  | “#” means nothing
                    a = 12abc                 | 5  | “12abc” is not a number
                    a in 1, 2                 | 6  | a list
                    a in (1 2)                | 9  | “,” or “)”
                    a between 1 or 2          | 13 | the upper value
                    a is empty                | 6  | “missing”
                    a not 3                   | 7  | “in” after “not”
                    and a = 1                 | 1  | the name of a column
                    5 < a                     | 1  | the name of a column
                    a = 1)                    | 6  | found “)”
                    a / > 3                   | 5  | a number, the name of a column or “(”
                    (a + 1 > 3                | 11 | the parenthesis of character 1
                    a + 1                     | 6  | a comparison such as
                    2 * 'x' > 3               | 5  | a number, the name of a column
                    """)
    void parsePointsAtTheMistake(String expression, int position, String words) {
        assertThatThrownBy(() -> Segment.parse(expression))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("At character " + position + " of “" + expression + "”")
                .hasMessageContaining(words);
    }

    @Test
    void parseSurvivesDeepNestingAndLongText() {
        assertThatThrownBy(() -> Segment.parse("(".repeat(5000) + "a = 1" + ")".repeat(4000)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("too many nested parentheses");
        assertThatThrownBy(() -> Segment.parse("not ".repeat(2400) + "a = 1")).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> Segment.parse(" ".repeat(20_000)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("at most 10,000");
    }

    @Test
    void mistakesAreExplainedInChinese() {
        assertThatThrownBy(() -> Segment.parse("a ="))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE))
                                .isEqualTo("“a =”在第 4 个字符处结束，此处还需要数字或引号中的文本。"));
    }
}
