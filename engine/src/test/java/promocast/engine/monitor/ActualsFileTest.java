package promocast.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.BadInputException;
import promocast.engine.plan.CampaignPlan;

final class ActualsFileTest {
    private static final String HEADER = "day,line,reach,purchases,revenue";

    @TempDir
    Path folder;

    private ActualsFile file(CampaignPlan plan, String... lines) {
        return new ActualsFile(Campaign.file(folder, lines), plan);
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.resolve("actuals.csv"), text, StandardOpenOption.APPEND);
    }

    @Test
    void rowsSayLineDayAndValues() {
        var rows = file(Campaign.dated(), "date;line;group;reach;purchases", "2026-04-07;others;control;50;3")
                .all();

        assertThat(rows).containsExactly(new ActualRow(2, 1, 1, true, 50, java.util.Map.of(Measure.PURCHASES, 3.0)));
    }

    @Test
    void followingReadsOnlyWhatWasAppendedAndWaitsForHalfWrittenLines() throws IOException {
        var file = file(Campaign.plan(), HEADER, "1,1,100,5,250");
        assertThat(file.appended()).hasSize(1);
        assertThat(file.appended()).isEmpty();

        append("2,1,0,4");
        assertThat(file.appended()).isEmpty();
        append("0,20");
        assertThat(file.appended()).isEmpty();
        append("00\n3,1,0,6,300\n");
        var rows = file.appended();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).values()).containsEntry(Measure.PURCHASES, 40.0).containsEntry(Measure.REVENUE, 2000.0);
        assertThat(rows.get(1).row()).isEqualTo(4);
    }

    @Test
    void aLastLineWithoutAnEndCountsOnlyWhereItIsWhole() throws IOException {
        var whole = file(Campaign.plan(), HEADER, "1,1,100,5,250");
        append("2,1,0,4,200");
        assertThat(whole.all()).hasSize(2);
        assertThat(whole.isHalfWritten()).isFalse();

        var half = file(Campaign.plan(), HEADER, "1,1,100,5,250");
        append("2,1,0");
        assertThat(half.all()).hasSize(1);
        assertThat(half.isHalfWritten()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,7,100,5,250|row 2, column “line”: the plan has no line “7”. Its lines are 1 to 2",
                "1,1,100,-5,250|row 2, column “purchases”: “-5” is not a number of 0 or more",
                "1,1,100,many,250|row 2, column “purchases”: “many” is not a number",
                "1,1,100,NaN,250|row 2, column “purchases”: “NaN” is not a number",
                "21,1,100,5,250|row 2, column “day”: 21 is outside the plan, whose days are 1 to 20",
                "0,1,100,5,250|row 2, column “day”: 0 is outside",
                "soon,1,100,5,250|row 2, column “day”: “soon” is not a day",
                "1,1,100,5|row 2: 4 values found, 5 expected",
            })
    void badRowsAreNamedByFileRowAndColumn(String row, String words) {
        var file = file(Campaign.plan(), HEADER, row);

        assertThatThrownBy(file::all)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        problem -> assertThat(problem.explanation().in(Locale.ENGLISH))
                                .contains("“actuals.csv”")
                                .contains(words));
    }

    @Test
    void aDayThatStandsTwiceIsRefusedAlsoWhenItComesLater() throws IOException {
        var file = file(Campaign.plan(), HEADER, "1,1,100,5,250");
        file.appended();
        append("1,1,0,4,200\n");

        assertThatThrownBy(file::appended)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        problem -> assertThat(problem.explanation().in(Locale.ENGLISH))
                                .contains("row 3: line 1 on day 1 stands in row 2 already"));
    }

    @Test
    void datesOutsideThePlanAndHeadersThatDoNotFitAreRefused() {
        assertWords(
                file(Campaign.dated(), "date,line,reach,clicks", "2026-04-26,1,5,1"), "from 2026-04-06 to 2026-04-25");
        assertWords(file(Campaign.plan(), "date,line,reach,clicks", "2026-04-06,1,5,1"), "does not say when it starts");
        assertWords(file(Campaign.plan(), "day,reach,clicks", "1,5,1"), "no column “line”");
        assertWords(file(Campaign.plan(), "day,line,reach", "1,1,5"), "nothing to compare");
        assertWords(new ActualsFile(folder.resolve("none.csv"), Campaign.plan()), "does not exist");
        assertWords(file(Campaign.plan(), ""), "no header");
    }

    private static void assertWords(ActualsFile file, String words) {
        assertThatThrownBy(file::all)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        problem -> assertThat(problem.explanation().in(Locale.ENGLISH))
                                .contains(words));
    }
}
