package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.FileFormat;
import promocast.data.Tables;

class JsonLinesTest {
    private static final String LINES = """
            {"id": 1, "city": "北京", "spend": 3.5, "app": {"clicks": 2, "vip": true}, "tags": ["a", {"b": 1}]}
            {"id": 2, "spend": 1e2, "app": {"clicks": null, "vip": false}}

            {"id": 3, "city": "", "spend": -0.25, "since": "2026-03-31"}
            """;

    @Test
    void objectsBecomeRowsAndNestedKeysColumns() {
        var data = Tables.read(LINES);
        assertThat(data.columns())
                .extracting(Column::name)
                .containsExactly("id", "city", "spend", "app.clicks", "app.vip", "tags", "since");
        assertThat(data.columns())
                .extracting(Column::type)
                .containsExactly(
                        ColumnType.INTEGER,
                        ColumnType.TEXT,
                        ColumnType.NUMBER,
                        ColumnType.INTEGER,
                        ColumnType.BOOLEAN,
                        ColumnType.TEXT,
                        ColumnType.DATE);
        assertThat(data.column("spend").numbers()).containsExactly(3.5, 100, -0.25);
        assertThat(data.column("city").missing()).isEqualTo(2);
        assertThat(data.column("tags").text(0)).isEqualTo("[\"a\",{\"b\":1}]");
        assertThat(data.column("since").isMissing(0)).isTrue();
        assertThat(data.fileRow(2)).isEqualTo(4);
        assertThat(data.format()).map(FileFormat::kind).contains(FileFormat.Kind.JSON);
    }

    @Test
    void listsAndOtherEncodingsGiveTheSameTable() {
        var list = "[" + LINES.strip().replaceAll("\n+", ",\n") + "]";
        assertThat(Tables.read(list).fingerprint()).isEqualTo(Tables.read(LINES).fingerprint());
        assertThat(Tables.read(LINES.getBytes(Charset.forName("GB18030"))).fingerprint())
                .isEqualTo(Tables.read(LINES).fingerprint());
        assertThat(Tables.read("\ufeff" + LINES).fingerprint())
                .isEqualTo(Tables.read(LINES).fingerprint());
    }

    @Test
    void columnThatChangesItsTypeLateIsReadAgain() {
        var text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("{\"id\": ").append(i).append(i == 499 ? ", \"x\": \"word\"}\n" : ", \"x\": 1}\n");
        }
        var data = Tables.read(text.toString());
        assertThat(data.column("x").type()).isEqualTo(ColumnType.TEXT);
        assertThat(data.column("x").text(498)).isEqualTo("1");
    }
}
