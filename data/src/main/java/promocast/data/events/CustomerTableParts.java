package promocast.data.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.Roles.ActionRole;
import promocast.data.TableBuilder;

/** Puts the columns of a customer table together and says what they are. */
final class CustomerTableParts {
    private static final String OFFER_DATE = "offer_date";
    private static final String PLATFORM = "platform";

    private final Dataset events;
    private final EventRoles eventRoles;
    private final CustomerTableOptions options;
    private final OfferSchedule schedule;
    private final EventLog log;
    private final Set<String> names = new HashSet<>();

    CustomerTableParts(
            Dataset events, EventRoles eventRoles, CustomerTableOptions options, OfferSchedule schedule, EventLog log) {
        this.events = events;
        this.eventRoles = eventRoles;
        this.options = options;
        this.schedule = schedule;
        this.log = log;
    }

    /** A table and what its columns are. */
    record Table(Dataset data, Roles roles) {}

    Table table(CustomerColumns columns) {
        var table = new TableBuilder(events.name());
        var offers = offers();
        var customer = customer(offers);
        names.add(customer.name());
        table.column(customer);
        var time = free(OFFER_DATE);
        table.days(
                time,
                Arrays.stream(schedule.millis())
                        .mapToDouble(at -> (double) at / EventTimes.DAY)
                        .toArray());
        var carried = offers.map(this::carried).orElse(List.of());
        carried.forEach(table::column);
        var traits = new TableBuilder(events.name());
        carried.forEach(traits::column);
        for (int m = 0; m < columns.measures().size(); m++) {
            var measure = columns.measures().get(m);
            var name = free(measure.name());
            var values = columns.take(m);
            add(table, name, measure.whole(), values);
            if (!carried.isEmpty()) {
                add(traits, name, measure.whole(), values);
            }
        }
        var platform = Optional.<String>empty();
        var main = columns.mainPlatforms();
        if (!main.isEmpty()) {
            platform = Optional.of(free(PLATFORM));
            table.texts(platform.get(), main);
            columns.platformShares().forEach((name, share) -> table.numbers(free("platform_share_" + name), share));
        }
        var outcomes = new EnumMap<Outcome, String>(Outcome.class);
        columns.outcomes().forEach((outcome, values) -> {
            outcomes.put(outcome, free(outcome.key()));
            add(table, outcomes.get(outcome), outcome != Outcome.SPEND, values);
        });
        return new Table(table.build(), roles(customer.name(), time, platform, outcomes, carried, traits.build()));
    }

    private static void add(TableBuilder table, String name, boolean whole, double[] values) {
        if (whole) {
            table.wholes(name, values);
        } else {
            table.numbers(name, values);
        }
    }

    /** The name, or one like it where a column of the offers has it. */
    private String free(String name) {
        var free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private Optional<Dataset> offers() {
        return options.dates() instanceof OfferDates.EachCustomer each
                ? Optional.of(each.offers().select(schedule.offerRows()))
                : Optional.empty();
    }

    private Column customer(Optional<Dataset> offers) {
        if (offers.isPresent()) {
            return offers.get().column(((OfferDates.EachCustomer) options.dates()).customer());
        }
        var firstRows = IntStream.of(schedule.customers())
                .map(log.customers()::firstRow)
                .toArray();
        var name = eventRoles.column(EventField.CUSTOMER).orElseThrow();
        var only = new TableBuilder(events.name()).column(events.column(name)).build();
        return only.select(firstRows).column(name);
    }

    private List<Column> carried(Dataset offers) {
        var each = (OfferDates.EachCustomer) options.dates();
        var carried = new ArrayList<Column>();
        for (var column : offers.columns()) {
            boolean known =
                    column.name().equals(each.customer()) || column.name().equals(each.time());
            if (!known && names.add(column.name())) {
                carried.add(column);
            }
        }
        return carried;
    }

    /** What the offers' own columns are is guessed; their outcomes count only where the log has none of that kind. */
    private static Roles roles(
            String id,
            String time,
            Optional<String> platform,
            Map<Outcome, String> outcomes,
            List<Column> carried,
            Dataset traits) {
        if (carried.isEmpty()) {
            var none = new ActionRole(Optional.empty(), Optional.empty(), Map.of(), Map.of());
            return new Roles(
                    Optional.of(id),
                    Optional.of(time),
                    platform,
                    none,
                    Optional.empty(),
                    false,
                    outcomes,
                    List.of(),
                    List.of());
        }
        var guess = RoleGuess.of(traits).roles();
        var names = carried.stream().map(Column::name).collect(Collectors.toSet());
        var own = new EnumMap<>(outcomes);
        var ignore =
                new ArrayList<>(guess.ignore().stream().filter(names::contains).toList());
        guess.id().ifPresent(ignore::add);
        guess.time().ifPresent(ignore::add);
        guess.outcomes().forEach((outcome, column) -> {
            if (names.contains(column) && own.putIfAbsent(outcome, column) != null) {
                ignore.add(column);
            }
        });
        return new Roles(
                Optional.of(id),
                Optional.of(time),
                platform.or(guess::platform),
                guess.action(),
                guess.propensity(),
                guess.randomised(),
                own,
                List.of(),
                ignore,
                guess.text().stream().filter(names::contains).toList());
    }
}
