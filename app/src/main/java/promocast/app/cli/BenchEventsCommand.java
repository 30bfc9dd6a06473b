package promocast.app.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.data.events.CustomerTable;
import promocast.data.events.CustomerTableOptions;
import promocast.data.events.EventRoles;
import promocast.data.events.OfferDates;

/** {@code bench events}: how long a made-up log of events takes to become one row a customer. */
@Command(name = "events")
final class BenchEventsCommand implements Work {
    private static final LocalDate OFFER = LargeLog.FIRST_DAY.plusDays(300);

    @Option(names = "--rows", paramLabel = "N", defaultValue = "1000000", converter = Positive.class)
    private int rows;

    @Override
    public Answer run(Session session) {
        session.progress().report(0, Sentence.of("bench.generate.step", "log"));
        var log = new LargeLog(rows, session.seed()).table();
        var roles = EventRoles.guess(log).roles();
        long start = System.nanoTime();
        var table = CustomerTable.build(
                log,
                roles,
                CustomerTableOptions.of(new OfferDates.OneDay(OFFER)),
                session.progress().part(0.3, 1));
        double seconds = (System.nanoTime() - start) / 1e9;
        var document = new LinkedHashMap<String, Object>();
        document.put("rows", log.rows());
        document.put("customers", table.data().rows());
        document.put("columns", table.data().columns().size());
        document.put("seconds", seconds);
        document.put("rowsPerSecond", log.rows() / seconds);
        return new Answer(
                document,
                List.of(session.text(
                        "bench.events",
                        log.rows(),
                        table.data().rows(),
                        table.data().columns().size(),
                        seconds)));
    }
}
