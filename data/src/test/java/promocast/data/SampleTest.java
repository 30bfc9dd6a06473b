package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import promocast.data.doctor.Recipe;
import promocast.data.events.CustomerTable;
import promocast.data.events.CustomerTableOptions;
import promocast.data.events.EventRoles;
import promocast.data.events.OfferDates;
import promocast.data.join.JoinKey;
import promocast.data.join.TableJoin;
import promocast.data.join.TableStack;

/** What needs every row of a table refuses a sample of it. */
class SampleTest {
    private final Dataset all = Tables.read("user,time,amount\na,2026-01-01,5\nb,2026-01-02,6\n");
    private final Dataset sample = all.sampledFrom(new Population(1000, (2L << 30) + 1, Map.of()));

    @Test
    void wholeIsTheTableWhereAllRowsAreThere() {
        assertThat(all.whole()).isSameAs(all);
        assertRefused(sample::whole);
        assertThat(Recipe.NONE.apply(sample).population()).isPresent();
    }

    @Test
    void refusalNamesTheMemoryThatAllRowsNeed() {
        assertThatThrownBy(sample::whole)
                .isInstanceOfSatisfying(
                        UnanswerableException.class,
                        problem -> assertThat(problem.explanation().in(Locale.ENGLISH))
                                .contains("a sample of 2 of its 1,000 rows")
                                .contains("PROMOCAST_HEAP=3g"));
        assertThat(new Population(2000, 1000, Map.of()).neededGib()).isEqualTo(1);
    }

    @Test
    void eventsJoinsAndStacksRefuseASample() {
        var join = new TableJoin(TableJoin.Kind.LEFT, TableJoin.Repeats.FIRST);
        assertRefused(() -> join.join(sample, all, JoinKey.of("user"), Progress.NONE));
        assertRefused(() -> join.join(all, sample, JoinKey.of("user"), Progress.NONE));
        assertRefused(() -> TableStack.stack(Map.of("a", all, "b", sample), "platform", Progress.NONE));
        var options = CustomerTableOptions.of(new OfferDates.OneDay(java.time.LocalDate.of(2026, 1, 2)));
        var roles = EventRoles.guess(all).roles();
        assertRefused(() -> CustomerTable.build(sample, roles, options, Progress.NONE));
    }

    private static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(UnanswerableException.class).hasMessageContaining("PROMOCAST_HEAP");
    }
}
