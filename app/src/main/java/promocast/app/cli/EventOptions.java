package promocast.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.events.CustomerTableOptions;
import promocast.data.events.EventField;
import promocast.data.events.EventKind;
import promocast.data.events.EventRoles;
import promocast.data.events.OfferDates;

/** How a log of events is to be read: the options that say what its columns are and which days count. */
final class EventOptions {
    private static final int MOST_DAYS = 3660;

    @Option(names = "--offer-date", paramLabel = "2026-03-31", descriptionKey = "promocast.events.offer-date")
    private @Nullable LocalDate offerDate;

    @Option(names = "--offers", paramLabel = "OFFERS.csv", descriptionKey = "promocast.events.offers")
    private @Nullable Path offers;

    @Option(
            names = "--offers-map",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            descriptionKey = "promocast.events.offers-map")
    private Map<String, String> offersMap = Map.of();

    @Option(names = "--map", paramLabel = "FIELD=COLUMN", split = ",", descriptionKey = "promocast.events.map")
    private Map<String, String> map = Map.of();

    @Option(names = "--words", paramLabel = "WORD=KIND", split = ",", descriptionKey = "promocast.events.words")
    private Map<String, String> words = Map.of();

    @Option(
            names = "--windows",
            paramLabel = "DAYS",
            split = ",",
            converter = Positive.class,
            descriptionKey = "promocast.events.windows")
    private List<Integer> windows = List.of();

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            converter = Positive.class,
            descriptionKey = "promocast.events.horizon")
    private @Nullable Integer horizon;

    @Option(
            names = "--repurchase-horizon",
            paramLabel = "DAYS",
            converter = Count.class,
            descriptionKey = "promocast.events.repurchase-horizon")
    private @Nullable Integer repurchase;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "promocast.events.zone")
    private ZoneId zone = ZoneOffset.UTC;

    /** The table of offers, where there is one. */
    Optional<Path> offers() {
        return Optional.ofNullable(offers);
    }

    /** What is wrong with them whatever the data hold. */
    Optional<Message> problem() {
        if ((offerDate == null) == (offers == null)) {
            return Optional.of(Sentence.of("events.when"));
        }
        for (var key : map.keySet()) {
            if (EventField.of(key).isEmpty()) {
                return Optional.of(Sentence.of("events.field", key, names(EventField.values())));
            }
        }
        for (var key : offersMap.keySet()) {
            if (!List.of("customer", "time").contains(key)) {
                return Optional.of(Sentence.of("events.field", key, "customer, time"));
            }
        }
        for (var kind : words.values()) {
            if (EventKind.of(kind).isEmpty()) {
                return Optional.of(Sentence.of("events.kind", kind, names(EventKind.values())));
            }
        }
        return windows.stream().anyMatch(days -> days > MOST_DAYS)
                        || days(horizon) > MOST_DAYS
                        || days(repurchase) > MOST_DAYS
                ? Optional.of(Sentence.of("events.days", MOST_DAYS))
                : Optional.empty();
    }

    private static int days(@Nullable Integer given) {
        return given == null ? 0 : given;
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** What the columns of the log are: guessed, corrected by what was said. */
    EventRoles roles(Dataset log) {
        var roles = corrected(EventRoles.guess(log).roles(), map);
        var event = roles.column(EventField.EVENT);
        if (event.isPresent() && map.containsKey(EventField.EVENT.key())) {
            roles = roles.withWordsOf(log.column(event.get()));
        }
        for (var word : words.entrySet()) {
            roles = roles.withWord(word.getKey(), EventKind.of(word.getValue()).orElseThrow());
        }
        return roles;
    }

    private static EventRoles corrected(EventRoles guess, Map<String, String> said) {
        var roles = guess;
        for (var entry : said.entrySet()) {
            var field = EventField.of(entry.getKey()).orElseThrow();
            roles = entry.getValue().isEmpty() ? roles.without(field) : roles.with(field, entry.getValue());
        }
        return roles;
    }

    /** Over which days features and labels are taken. */
    CustomerTableOptions options(Optional<Dataset> offerTable) {
        var usual = CustomerTableOptions.of(dates(offerTable));
        var later = repurchase == null
                ? usual.repurchaseDays()
                : Optional.of(repurchase).filter(days -> days > 0);
        return usual.withWindows(windows.isEmpty() ? usual.windows() : windows)
                .withHorizons(horizon == null ? usual.horizonDays() : horizon, later)
                .withZone(zone);
    }

    private OfferDates dates(Optional<Dataset> offerTable) {
        if (offerTable.isEmpty()) {
            return new OfferDates.OneDay(Objects.requireNonNull(offerDate));
        }
        var table = offerTable.get();
        var roles = corrected(EventRoles.guess(table).roles(), offersMap);
        return new OfferDates.EachCustomer(
                table, column(table, roles, EventField.CUSTOMER), column(table, roles, EventField.TIME));
    }

    private static String column(Dataset table, EventRoles roles, EventField field) {
        return roles.column(field)
                .orElseThrow(
                        () -> new BadInputException(Sentence.of("events.offers.column", table.name(), field.key())));
    }
}
