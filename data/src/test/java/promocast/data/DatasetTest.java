package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final String CSV = "age,city,spend,day,yes,big\n"
            + "30,Rome,1.5,2026-01-01,yes,9000000000\n"
            + ",Oslo,,,no,1\n"
            + "50,Rome,2.25,2026-01-03 12:00,,2\n";

    private final Dataset data = Tables.read(CSV);

    @Test
    void selectedRowsKeepOrderAndTypes() {
        var some = data.select(new int[] {2, 0, 2});
        assertThat(some.rows()).isEqualTo(3);
        assertThat(some.columns())
                .extracting(Column::type)
                .isEqualTo(data.columns().stream().map(Column::type).toList());
        assertThat(some.column("spend").numbers()).containsExactly(2.25, 1.5, 2.25);
        assertThat(some.column("day").number(0)).isEqualTo(20_456.5);
        assertThat(some.column("big").text(1)).isEqualTo("9000000000");
        assertThat(some.column("yes").isMissing(0)).isTrue();
        assertThat(some.column("city").distinct()).isEqualTo(1);
        assertThat(data.select(new int[] {1}).column("city").text(0)).isEqualTo("Oslo");
    }

    @Test
    void changedCopiesChangeNothing() {
        var before = data.fingerprint();
        data.columns().forEach(column -> java.util.Arrays.fill(column.numbers(), 7));
        assertThat(Tables.read(CSV).fingerprint()).isEqualTo(before);
        assertThat(data.column("spend").number(0)).isEqualTo(1.5);
        assertThat(data.select(new int[] {0, 1, 2}).fingerprint()).isEqualTo(before);
    }

    @Test
    void fingerprintDependsOnNamesTypesValuesAndOrder() {
        var prints = java.util.stream.Stream.of(
                        CSV,
                        CSV.replace("age", "Age"),
                        CSV.replace("Oslo", "Bonn"),
                        CSV.replace("2.25", "2.26"),
                        CSV.replace("30,", "30.5,"),
                        CSV.replace("yes,9", ",9"))
                .map(csv -> Tables.read(csv).fingerprint())
                .distinct();
        assertThat(prints).hasSize(6);
        assertThat(data.select(new int[] {2, 1, 0}).fingerprint()).isNotEqualTo(data.fingerprint());
    }

    @Test
    void absentColumnNamesTheNearest() {
        assertThatThrownBy(() -> data.column("agee"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("test.csv")
                .hasMessageContaining("“agee”")
                .hasMessageContaining("“age”");
        assertThatThrownBy(() -> data.column("nothing like it"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("age, city, spend, day, yes, big");
    }
}
