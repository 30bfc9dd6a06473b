package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.ReadingNote;
import promocast.data.RoleGuess;
import promocast.data.Tables;
import promocast.data.doctor.Doctor;

/** What is odd in a file but can be read is read, and said. */
class ReadingNotesTest {
    private static final String ROWS = "1,2,3\n".repeat(40);

    @Test
    void cleanFileHasNoNotes() {
        assertThat(Tables.read("id,day,x\n1,2026-03-31,2.5\n2,2026-04-01,0.125\n")
                        .notes())
                .isEmpty();
    }

    @Test
    void raggedRowsAreLeftOutCountedAndShownByDoctor() {
        var data = Tables.read("a,b,c\n" + ROWS + "4,Rome, Italy,5\n" + ROWS + "6,7\n" + ROWS);
        assertThat(data.rows()).isEqualTo(120);
        assertThat(data.columns()).extracting(Column::type).containsOnly(ColumnType.INTEGER);
        assertThat(data.fileRow(40)).isEqualTo(43);
        var note = only(data, "ragged-rows");
        assertThat(note.rows()).isEqualTo(2);
        assertThat(note.doubtful()).isTrue();
        assertThat(note.message().in(java.util.Locale.ENGLISH)).contains("2 rows", "42, 83", "3 expected, 4 found");
        assertThat(new Doctor().examine(data, RoleGuess.of(data).roles()))
                .anyMatch(finding -> finding.code().equals("ragged-rows") && finding.rows() == 2);
    }

    @Test
    void manyRaggedRowsAreRefused() {
        assertThatThrownBy(() -> Tables.read("a,b,c\n" + ROWS + "1,2\n".repeat(5)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("row 42")
                .hasMessageContaining("5 rows");
        assertThatThrownBy(() -> Tables.read("a,b,c\n" + "1,2\n".repeat(50_000)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("1,001 rows");
    }

    @Test
    void separatorsAfterTheLastColumnAndBlankLinesDoNoHarm() {
        var data = Tables.read("a,b\n1,2,\n \n3,4, ,\n5,6\n");
        assertThat(data.column("b").numbers()).containsExactly(2, 4, 6);
        assertThat(data.fileRow(1)).isEqualTo(4);
        assertThat(data.notes()).isEmpty();
    }

    @Test
    void namesAreMadeUnique() {
        var data = Tables.read("a,,a,a_2,\"a\nb\",a\n1,2,3,4,5,6\n");
        assertThat(data.columns())
                .extracting(Column::name)
                .containsExactly("a", "column_2", "a_3", "a_2", "a b", "a_4");
        assertThat(only(data, "header-names").message().in(java.util.Locale.ENGLISH))
                .contains("3 columns", "column_2, a_3, a_4");
    }

    @Test
    void headerThatComesAgainIsLeftOut() {
        var data = Tables.read("id,city\n1,Rome\nid,city\n2,Oslo\n");
        assertThat(data.column("id").numbers()).containsExactly(1, 2);
        assertThat(only(data, "header-again").rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,Rome,2.5;2,Oslo,3', false",
        "'1,2,3;4,5,6', false",
        "'1,2,3', false",
        "'2026-01-01,a;2026-01-02,b', false",
        "'name,2019,2020;bob,5,7;al,6,8', true",
        "'id,2019,2020;1,5,6', true",
        "'city,note;Rome,x', true",
        "'id,city;1,Rome', true",
        "'a,b;,', true"
    })
    void headerIsFound(String rows, boolean header) {
        var text = rows.replace(';', '\n') + "\n";
        var data = text.lines().count() == 1 || !header || text.contains("1") || text.contains("R")
                ? Tables.read(text)
                : Tables.read(text + "1,2\n");
        assertThat(data.notes().stream().anyMatch(note -> note.code().equals("no-header")))
                .isEqualTo(!header);
        assertThat(data.columns().get(0).name().equals("column_1")).isEqualTo(!header);
        assertThat(data.fileRow(0)).isEqualTo(header ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50| 0.5| 1234.5",
                "1.234,50| 0,5| 1234.5",
                "1 234,50| 2,5| 1234.5",
                "1'234.50| 2.5| 1234.5",
                "¥1,234| 5.5| 1234",
                "￥1,234.5| ¥2| 1234.5",
                "$5| 7.25| 5",
                "-$5.20| $1| -5.2",
                "5 €| 1,5 €| 5",
                "1.234.567| 2| 1234567",
                "12%| 3.5%| 0.12",
                "(1,234.50)| 2| -1234.5",
                "USD 1,000.00| 2| 1000",
                "12元| 3.5元| 12"
            })
    void amountsAreNumbers(String one, String two, double expected) {
        var data = Tables.read("a;price\n1;" + one + "\n2;" + two + "\n");
        var price = data.column("price");
        assertThat(price.type()).isEqualTo(ColumnType.NUMBER);
        assertThat(price.number(0)).isEqualTo(expected);
        assertThat(only(data, "amounts").column()).contains("price");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$5| 3 €",
                "12%| 5",
                "5| 12%",
                "12%| $3",
                "1,23,456| 2",
                "1.2.3| 2",
                "1,2345.5| 1",
                "12:30| 1",
                "555-1234| 2"
            })
    void whatIsNoAmountOrOfSeveralUnitsStaysText(String one, String two) {
        assertThat(Tables.read("a;b\n1;" + one + "\n2;" + two + "\n")
                        .column("b")
                        .type())
                .isEqualTo(ColumnType.TEXT);
    }

    @Test
    void thousandsAndFractionsAreToldApartByTheOtherNumbers() {
        assertThat(numbers("a;b;c\n1;1,234;0,5\n")).containsExactly(1.234);
        assertThat(numbers("a;b;c\n1;1.234;0,5\n")).containsExactly(1234);
        assertThat(numbers("a;b;c\n1;1,234;0.5\n")).containsExactly(1234);
        assertThat(numbers("a;b;c\n1;1.234;0.5\n")).containsExactly(1.234);
        assertThat(numbers("a,b,c\n1,\"1,234\",x\n")).containsExactly(1234);
        assertThat(numbers("a,b,c\n1,1.234,x\n")).containsExactly(1.234);
        assertThat(numbers("a,b,c\n1,1.234,x\n2,\"1.234,5\",y\n")).containsExactly(1234, 1234.5);
        for (var unclear : List.of("a;b\n1;1,234\n", "a;b\n1;1.234\n2;¥5.678\n")) {
            var data = Tables.read(unclear);
            assertThat(data.column("b").type()).isEqualTo(ColumnType.TEXT);
            assertThat(only(data, "decimal-unclear").doubtful()).isTrue();
        }
    }

    private static double[] numbers(String csv) {
        return Tables.read(csv).column("b").numbers();
    }

    @Test
    void datesInSeveralFormsStayTextAndAreSaid() {
        var data = Tables.read("a,day\n1,2026-03-31\n2,31.3.2026\n3,3/31/2026\n");
        assertThat(data.column("day").type()).isEqualTo(ColumnType.TEXT);
        assertThat(only(data, "mixed-dates").message().in(java.util.Locale.ENGLISH))
                .contains("2026-03-31", "31.3.2026");
    }

    @Test
    void orderOfDaysIsSettledByAnotherColumnOrSaid() {
        var unclear = Tables.read("a,day\n1,1/2/2026\n2,3/4/2026\n");
        assertThat(unclear.column("day").text(0)).isEqualTo("2026-01-02");
        assertThat(only(unclear, "date-order").doubtful()).isTrue();
        var clear = Tables.read("day,end\n1/2/2026,31/2/2026\n3/4/2026,30/4/2026\n".replace("31/2", "28/2"));
        assertThat(clear.column("day").text(0)).isEqualTo("2026-02-01");
        assertThat(clear.notes()).isEmpty();
    }

    @Test
    void wordsAmongNumbersAreSaidWithTheirRow() {
        var data = Tables.read("a,b\n1,2\n2,3\n3,4\n4,n.a.\n5,6\n6,7\n7,n.a.\n");
        assertThat(data.column("b").type()).isEqualTo(ColumnType.TEXT);
        var note = only(data, "stray-text");
        assertThat(note.rows()).isEqualTo(2);
        assertThat(note.message().in(java.util.Locale.ENGLISH)).contains("2 rows", "“n.a.”", "row 5");
    }

    @Test
    void singleQuotesAreFound() {
        var data = Tables.read("a,b\n'x, y',1\n'z','2'\nit's,3\n");
        assertThat(data.column("a").text(0)).isEqualTo("x, y");
        assertThat(data.column("a").text(2)).isEqualTo("it's");
        assertThat(data.column("b").numbers()).containsExactly(1, 2, 3);
    }

    static ReadingNote only(Dataset data, String code) {
        assertThat(data.notes()).extracting(ReadingNote::code).containsExactly(code);
        return data.notes().get(0);
    }
}
