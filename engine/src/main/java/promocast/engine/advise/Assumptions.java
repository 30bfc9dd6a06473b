package promocast.engine.advise;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import promocast.data.Message;
import promocast.engine.EngineMessage;

/**
 * How customers take repeated contacts: estimated from a log in which customers got several offers
 * ({@link RepeatedContacts}), otherwise stated. The planner edits one by making another {@code Assumptions}.
 *
 * @param values a number for each kind
 * @param platformFatigue fatigue per contact on platforms where it differs, by name of the platform
 * @param platformCarryOver carry-over on platforms where it differs, by name of the platform
 * @param exposure what one forecast stands for
 */
public record Assumptions(
        Map<Kind, Assumption> values,
        Map<String, Assumption> platformFatigue,
        Map<String, Assumption> platformCarryOver,
        Exposure exposure) {
    public Assumptions {
        var all = new EnumMap<Kind, Assumption>(Kind.class);
        for (var kind : Kind.values()) {
            var value = values.get(kind);
            if (value == null) {
                throw new IllegalArgumentException("values: " + kind + " is missing");
            }
            kind.check(value);
            all.put(kind, value);
        }
        values = Map.copyOf(all);
        platformFatigue = checked(Kind.FATIGUE, platformFatigue);
        platformCarryOver = checked(Kind.CARRY_OVER, platformCarryOver);
    }

    private static Map<String, Assumption> checked(Kind kind, Map<String, Assumption> byPlatform) {
        byPlatform.values().forEach(kind::check);
        return Collections.unmodifiableMap(new TreeMap<>(byPlatform));
    }

    /** What is assumed. */
    public enum Kind {
        /** Share by which a contact lowers the effect of the next, 0 to 1. */
        FATIGUE(0),
        /** Share of fatigue that goes away in a period, 0 to 1. */
        RECOVERY(0),
        /** Share of the effect of a contact that comes a period later, and so on (adstock), 0 to below 1. */
        CARRY_OVER(0),
        /** Extra gain of the next period for each 1 gained, as extra buyers return (or have enough), -1 to 1. */
        REPURCHASE(-1);

        private final double least;

        Kind(double least) {
            this.least = least;
        }

        private void check(Assumption assumption) {
            if (!(assumption.value() >= least && assumption.value() <= 1)) {
                throw new IllegalArgumentException(
                        this + ": " + assumption.value() + " is not in " + (int) least + "..1");
            }
        }

        /** Least value that it can have; the most is 1. */
        public double least() {
            return least;
        }

        /** Its name, for a label. */
        public Message label() {
            return EngineMessage.of("advise.assumption." + key());
        }

        /** What it means, in a sentence. */
        public Message meaning() {
            return EngineMessage.of("advise.assumption." + key() + ".meaning");
        }

        /** Its name in files: {@code carryOver}. */
        public String key() {
            return switch (this) {
                case FATIGUE -> "fatigue";
                case RECOVERY -> "recovery";
                case CARRY_OVER -> "carryOver";
                case REPURCHASE -> "repurchase";
            };
        }
    }

    /**
     * What one forecast of a line stands for.
     *
     * @param perContact whether it is the effect of one contact, of which each period makes one; otherwise it is the
     *     effect of the whole campaign, spread over its periods
     * @param freshness share of the full effect that logged contacts had on average, above 0 to 1; 1 where the forecast is
     *     of customers who are not tired
     */
    public record Exposure(boolean perContact, double freshness) {
        public Exposure {
            if (!(freshness > 0 && freshness <= 1)) {
                throw new IllegalArgumentException("freshness: " + freshness + " is not in 0..1");
            }
        }

        /** A forecast of the whole campaign. */
        public static Exposure campaign() {
            return new Exposure(false, 1);
        }
    }

    /** Moderate fatigue, half of which goes in a period; nothing carried over; one forecast for the whole campaign. */
    public static Assumptions defaults() {
        return stated(0.15, 0.5);
    }

    /** Stated fatigue per contact and recovery a period, nothing else. */
    public static Assumptions stated(double fatigue, double recovery) {
        return new Assumptions(
                Map.of(
                        Kind.FATIGUE, Assumption.stated(fatigue),
                        Kind.RECOVERY, Assumption.stated(recovery),
                        Kind.CARRY_OVER, Assumption.stated(0),
                        Kind.REPURCHASE, Assumption.stated(0)),
                Map.of(),
                Map.of(),
                Exposure.campaign());
    }

    /** One of the assumptions. */
    public Assumption of(Kind kind) {
        return Optional.ofNullable(values.get(kind)).orElseThrow();
    }

    /** The number of one of the assumptions. */
    public double value(Kind kind) {
        return of(kind).value();
    }

    /** Fatigue per contact on a platform. */
    public double fatigueOn(Optional<String> platform) {
        return platform.map(platformFatigue::get).map(Assumption::value).orElseGet(() -> value(Kind.FATIGUE));
    }

    /** Carry-over on a platform. */
    public double carryOverOn(Optional<String> platform) {
        return platform.map(platformCarryOver::get).map(Assumption::value).orElseGet(() -> value(Kind.CARRY_OVER));
    }

    /** The same with one changed. */
    public Assumptions with(Kind kind, Assumption changed) {
        var all = new EnumMap<Kind, Assumption>(values);
        all.put(kind, changed);
        return new Assumptions(all, platformFatigue, platformCarryOver, exposure);
    }

    /** The same with the fatigue of a contact on one platform changed. */
    public Assumptions withPlatform(String platform, Assumption changed) {
        var all = new TreeMap<>(platformFatigue);
        all.put(platform, changed);
        return new Assumptions(values, all, platformCarryOver, exposure);
    }

    /** The same with the carry-over on one platform changed. */
    public Assumptions withPlatformCarryOver(String platform, Assumption changed) {
        var all = new TreeMap<>(platformCarryOver);
        all.put(platform, changed);
        return new Assumptions(values, platformFatigue, all, exposure);
    }

    /** The same with another meaning of a forecast. */
    public Assumptions withExposure(Exposure changed) {
        return new Assumptions(values, platformFatigue, platformCarryOver, changed);
    }
}
