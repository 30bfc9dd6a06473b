package promocast.data.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import promocast.data.BadInputException;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.Tables;
import promocast.data.join.TableJoin.Kind;
import promocast.data.join.TableJoin.Repeats;

class TableJoinTest {
    private static final String SHOP = "user,age\nu1,30\nu2,40\nu3,50\n";

    @Test
    void columnsOfBothStandSideBySide() {
        var joined = join(TableJoin.left(), SHOP, "member,spend\nu3,9.5\nu1,7\nu9,1\n", new JoinKey("user", "member"));
        assertThat(rows(joined.table())).containsExactly("u1|30|7", "u2|40|", "u3|50|9.5");
        assertThat(joined.table().columns())
                .extracting(column -> column.name())
                .containsExactly("user", "age", "spend");
        assertThat(joined.report().matches()).isEqualTo(new JoinReport.Matches(2, 1, 1, 0, 0));
        assertThat(joined.report().messages().get(0).in(Locale.ENGLISH)).contains("2 of 3 rows");
        assertThat(joined.table().fileRow(2)).isEqualTo(4);
    }

    @Test
    void fullJoinAddsUnmatchedCustomersOnce() {
        var joined =
                join(new TableJoin(Kind.FULL, Repeats.SUM), SHOP, "user,spend\nu9,1\nu9,2\nu1,7\n", JoinKey.of("user"));
        assertThat(rows(joined.table())).containsExactly("u1|30|7", "u2|40|", "u3|50|", "u9||3");
        assertThat(joined.report().matches().rightOnly()).isEqualTo(2);
        assertThat(joined.report().repeats().right()).isEqualTo(1);
    }

    @Test
    void repeatedCustomersAreCountedAndChosen() {
        var right = "user,spend,vip\nu1,7,no\nu1,5,yes\nu2,,no\n";
        assertThat(rows(join(new TableJoin(Kind.LEFT, Repeats.FIRST), SHOP, right, JoinKey.of("user"))
                        .table()))
                .containsExactly("u1|30|7|false", "u2|40||false", "u3|50||");
        assertThat(rows(join(new TableJoin(Kind.LEFT, Repeats.LAST), SHOP, right, JoinKey.of("user"))
                        .table()))
                .containsExactly("u1|30|5|true", "u2|40||false", "u3|50||");
        var mean = join(new TableJoin(Kind.INNER, Repeats.MEAN), SHOP, right, JoinKey.of("user"));
        assertThat(rows(mean.table())).containsExactly("u1|30|6|true", "u2|40||false");
        assertThat(mean.report().messages())
                .anySatisfy(said -> assertThat(said.in(Locale.ENGLISH)).contains("averaged"));
    }

    @Test
    void takenNamesGetTheTableBehindThem() {
        var joined = join(TableJoin.left(), SHOP, "user,age\nu1,31\n", JoinKey.of("user"));
        assertThat(joined.table().columns())
                .extracting(column -> column.name())
                .containsExactly("user", "age", "age_test");
        assertThat(joined.report().renamed()).containsEntry("age", "age_test");
    }

    @Test
    void zerosAndCapitalsAreOverlookedOnlyWhereThatIsHonest() {
        var zeros = join(TableJoin.left(), "user,age\n007,30\n12,40\n", "user,spend\n7,1\n12,2\n", JoinKey.of("user"));
        assertThat(zeros.report().ease()).isEqualTo(new IdEase(false, true));
        assertThat(zeros.report().matches().matched()).isEqualTo(2);
        var two = join(TableJoin.left(), "user,age\n007,30\n7,40\n", "user,spend\n7,1\n12,2\n", JoinKey.of("user"));
        assertThat(two.report().ease()).isEqualTo(IdEase.STRICT);
        assertThat(rows(two.table())).containsExactly("007|30|", "7|40|1");
        var capitals = join(TableJoin.left(), "user,age\nAb,30\n", "user,spend\naB,1\n", JoinKey.of("user"));
        assertThat(capitals.report().ease()).isEqualTo(new IdEase(true, false));
        var different = join(TableJoin.left(), "user,age\nAb,30\nab,31\n", "user,spend\naB,1\n", JoinKey.of("user"));
        assertThat(different.report().matches().matched()).isZero();
    }

    @Test
    void missingIdMatchesNothing() {
        var joined = join(
                new TableJoin(Kind.FULL, Repeats.FIRST),
                "user,age\n,30\nu1,31\n",
                "user,spend\n,1\n,2\n",
                JoinKey.of("user"));
        assertThat(rows(joined.table())).containsExactly("|30|", "u1|31|", "||1", "||2");
        assertThat(joined.report().matches()).isEqualTo(new JoinReport.Matches(0, 2, 2, 1, 2));
    }

    @Test
    void absentIdColumnNamesNearest() {
        assertThatThrownBy(() -> join(TableJoin.left(), SHOP, "usr,spend\nu1,1\n", JoinKey.of("user")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("usr");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void joinEqualsNaiveJoin(Kind kind) {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 40; round++) {
            var left = random(random, "a");
            var right = random(random, "b");
            var joined = new TableJoin(kind, Repeats.FIRST).join(left, right, JoinKey.of("id"), Progress.NONE);
            assertThat(rows(joined.table())).containsExactlyElementsOf(naive(kind, left, right));
        }
    }

    @Test
    void stackHasAllRowsAndSaysWhereFrom() {
        var tables = new java.util.LinkedHashMap<String, Dataset>();
        tables.put("天猫", Tables.read("id,spend\n1,5\n2,6.5\n"));
        tables.put("JD", Tables.read("id,clicks\nx3,1\n"));
        var stacked = TableStack.stack(tables, "platform", Progress.NONE);
        assertThat(rows(stacked.table())).containsExactly("天猫|1|5|", "天猫|2|6.5|", "JD|x3||1");
        assertThat(stacked.table().column("id").type()).isEqualTo(ColumnType.TEXT);
        assertThat(stacked.mixed()).containsOnlyKeys("id");
        assertThat(stacked.parts().get(1).absent()).containsExactly("spend");
        assertThat(stacked.messages()).hasSize(4);
        tables.put("third", Tables.read("platform,z\nx,1\ny,2\n"));
        assertThat(TableStack.stack(tables, "platform", Progress.NONE).platforms())
                .isEqualTo("platform_2");
    }

    private static Dataset random(SplittableRandom random, String value) {
        var text = new StringBuilder("id," + value + "\n");
        int n = 1 + random.nextInt(30);
        for (int i = 0; i < n; i++) {
            text.append(random.nextInt(8) == 0 ? "" : "c" + random.nextInt(12));
            text.append(',').append(value).append(i).append('\n');
        }
        return Tables.read(text.toString());
    }

    private static List<String> naive(Kind kind, Dataset left, Dataset right) {
        var rows = new ArrayList<String>();
        var used = new java.util.HashSet<String>();
        for (int i = 0; i < left.rows(); i++) {
            var id = left.column("id").text(i);
            var found = "";
            for (int j = right.rows() - 1; j >= 0 && !id.isEmpty(); j--) {
                found = right.column("id").text(j).equals(id)
                        ? right.column("b").text(j)
                        : found;
            }
            used.add(id);
            if (kind != Kind.INNER || !found.isEmpty()) {
                rows.add(id + "|" + left.column("a").text(i) + "|" + found);
            }
        }
        for (int j = 0; j < right.rows() && kind == Kind.FULL; j++) {
            var id = right.column("id").text(j);
            if (id.isEmpty() || used.add(id)) {
                rows.add(id + "||" + right.column("b").text(j));
            }
        }
        return rows;
    }

    private static Joined join(TableJoin join, String left, String right, JoinKey key) {
        return join.join(Tables.read(left), Tables.read(right), key, Progress.NONE);
    }

    private static List<String> rows(Dataset table) {
        var rows = new ArrayList<String>();
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            rows.add(String.join(
                    "|", table.columns().stream().map(column -> column.text(at)).toList()));
        }
        return rows;
    }
}
