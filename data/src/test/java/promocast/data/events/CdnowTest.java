package promocast.data.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.ReferenceFiles;
import promocast.data.UnanswerableException;
import promocast.data.read.DatasetReader;

/**
 * The purchases of 23,570 customers of CDNOW, 1997-01-01 to 1998-06-30, against numbers that pandas computed from the
 * same file: offer on 1998-01-01, windows of 30, 90 and 365 days, outcomes within 30 days, repurchases within 90.
 */
class CdnowTest {
    private static Dataset log;
    private static CustomerTable table;

    @BeforeAll
    static void make() {
        log = new DatasetReader().read(ReferenceFiles.shared("datasets/cdnow_master.csv.gz"), Progress.NONE);
        table = CustomerTable.build(
                log,
                EventRoles.guess(log).roles(),
                CustomerTableOptions.of(new OfferDates.OneDay(LocalDate.of(1998, 1, 1))),
                Progress.NONE);
    }

    @Test
    void looksLikeLogOfPurchases() {
        var guess = EventRoles.guess(log);
        assertThat(guess.looksLikeLog()).isTrue();
        assertThat(guess.roles().columns())
                .containsExactly(
                        java.util.Map.entry(EventField.CUSTOMER, "customer_id"),
                        java.util.Map.entry(EventField.TIME, "date"),
                        java.util.Map.entry(EventField.AMOUNT, "amount"),
                        java.util.Map.entry(EventField.QUANTITY, "cds"));
        assertThat(guess.reasons().keySet()).isEqualTo(guess.roles().columns().keySet());
    }

    @Test
    void spanAndNotesCountWhatFileHolds() {
        assertThat(table.span())
                .isEqualTo(new LogSpan(69_659, 23_570, LocalDate.of(1997, 1, 1), LocalDate.of(1998, 6, 30)));
        assertThat(table.data().rows()).isEqualTo(23_570);
        var counts = new HashMap<String, Long>();
        table.notes().forEach(note -> counts.put(note.code(), note.count()));
        assertThat(counts)
                .containsEntry("money.zero", 80L)
                .containsEntry("events.purchases", 69_659L)
                .containsEntry("events.repeated", 255L)
                .doesNotContainKeys("customers.later", "events.untimed", "money.negative", "window.short");
    }

    @Test
    void columnsAddUpToThoseOfPandas() throws IOException {
        var expected = golden("cdnow_columns.csv");
        for (int row = 0; row < expected.rows(); row++) {
            var name = expected.column("column").text(row);
            double sum = 0;
            double squares = 0;
            for (double value : table.data().column(name).numbers()) {
                sum += Double.isNaN(value) ? 0 : value;
                squares += Double.isNaN(value) ? 0 : value * value;
            }
            assertThat(sum)
                    .as("sum of " + name)
                    .isCloseTo(expected.column("sum").number(row), within(0.02));
            assertThat(squares)
                    .as("squares of " + name)
                    .isCloseTo(expected.column("squares").number(row), within(1.0));
            assertThat(table.data().column(name).missing())
                    .as("missing in " + name)
                    .isEqualTo((int) expected.column("missing").number(row));
        }
    }

    @Test
    void customersAreThoseOfPandas() throws IOException {
        var expected = golden("cdnow_customers.csv");
        var rows = new HashMap<String, Integer>();
        var ids = table.data().column("customer_id");
        for (int row = 0; row < ids.size(); row++) {
            rows.put(ids.text(row), row);
        }
        assertThat(expected.rows()).isEqualTo(15);
        for (int i = 0; i < expected.rows(); i++) {
            int row = rows.get(expected.column("customer_id").text(i));
            for (var column : expected.columns()) {
                double value = table.data().column(column.name()).number(row);
                var where = column.name() + " of customer " + ids.text(row);
                if (Double.isNaN(column.number(i))) {
                    assertThat(value).as(where).isNaN();
                } else {
                    assertThat(value).as(where).isCloseTo(column.number(i), within(1e-4));
                }
            }
        }
    }

    @Test
    void horizonBehindTheEndOfTheLogIsExplained() {
        var late = CustomerTableOptions.of(new OfferDates.OneDay(LocalDate.of(1998, 5, 1)));
        assertThatThrownBy(() -> CustomerTable.build(log, EventRoles.guess(log).roles(), late, Progress.NONE))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("1998-04-02 or earlier")
                .hasMessageContaining("at most 61 days");
        var fits = late.withHorizons(61, Optional.empty());
        assertThat(CustomerTable.build(log, EventRoles.guess(log).roles(), fits, Progress.NONE)
                        .data()
                        .rows())
                .isEqualTo(23_570);
    }

    private static Dataset golden(String file) throws IOException {
        try (var content = Objects.requireNonNull(CdnowTest.class.getResourceAsStream(file))) {
            return new DatasetReader().read(content, file, Progress.NONE);
        }
    }
}
