package promocast.engine.advise;

import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.plan.FieldWords;
import promocast.engine.plan.Segment;

/** A rule of the business that no step may break. */
public sealed interface Rule {
    /** What it says, in words, such as "at most 20% off for new customers". */
    Message words(String currency);

    /**
     * The campaign may cost at most so much.
     *
     * @param most money
     */
    record Budget(double most) implements Rule {
        public Budget {
            require("most", most >= 0 && Double.isFinite(most), most);
        }

        @Override
        public Message words(String currency) {
            return EngineMessage.of("advise.rule.budget", Figure.money(most, currency));
        }
    }

    /**
     * A customer is contacted in at most so many periods of the campaign.
     *
     * @param most periods, 0 or more
     */
    record ContactCap(int most) implements Rule {
        public ContactCap {
            require("most", most >= 0, most);
        }

        @Override
        public Message words(String currency) {
            return EngineMessage.of("advise.rule.contactCap", most);
        }
    }

    /**
     * A basket at the coupon's minimum keeps at least so much margin.
     *
     * @param least share of the basket, 0 to 1
     */
    record MarginFloor(double least) implements Rule {
        public MarginFloor {
            require("least", least >= 0 && least <= 1, least);
        }

        @Override
        public Message words(String currency) {
            return EngineMessage.of("advise.rule.marginFloor", Figure.of(Figure.Kind.SHARE, least));
        }
    }

    /**
     * A lever stays at or below a limit for the customers of a segment.
     *
     * @param segment which customers, as in a line of a plan; empty for everybody
     * @param name what the planner calls them; empty where the segment says it
     * @param lever field of an offer, such as {@code points.multiplier}, or {@value #DISCOUNT}
     * @param most the limit, in the lever's unit; for {@value #DISCOUNT} a share of the basket
     */
    record LeverCap(String segment, String name, String lever, double most) implements Rule {
        /** The discount as a share of a basket at its minimum, whether in money or per cent. */
        public static final String DISCOUNT = "discount";

        public LeverCap {
            Segment.parse(segment);
            require("most", most >= 0 && Double.isFinite(most), most);
            if (lever.isBlank()) {
                throw new IllegalArgumentException("lever: none is named");
            }
        }

        @Override
        public Message words(String currency) {
            Object who =
                    !name.isBlank() ? name : segment.isBlank() ? EngineMessage.of("advise.rule.everybody") : segment;
            return lever.equals(DISCOUNT)
                    ? EngineMessage.of("advise.rule.discount", Figure.of(Figure.Kind.SHARE, most), who)
                    : EngineMessage.of(
                            "advise.rule.lever", FieldWords.name(lever), FieldWords.value(lever, most, currency), who);
        }
    }

    /**
     * A line is left alone.
     *
     * @param line index of the line, from 0
     */
    record PinnedLine(int line) implements Rule {
        public PinnedLine {
            require("line", line >= 0, line);
        }

        @Override
        public Message words(String currency) {
            return EngineMessage.of("advise.rule.pinned", line + 1);
        }
    }

    /**
     * Each money spent returns at least so much extra profit.
     *
     * @param least profit for each 1 spent
     */
    record LeastReturn(double least) implements Rule {
        public LeastReturn {
            require("least", Double.isFinite(least), least);
        }

        @Override
        public Message words(String currency) {
            return EngineMessage.of("advise.rule.leastReturn", Figure.of(Figure.Kind.ROI, least));
        }
    }

    /**
     * No second message to a customer on a platform within some periods.
     *
     * @param platform name of the platform or channel; empty for any
     * @param periods periods in which there is at most one message, 2 or more
     */
    record Spacing(String platform, int periods) implements Rule {
        public Spacing {
            require("periods", periods >= 2 && periods <= 12, periods);
        }

        @Override
        public Message words(String currency) {
            return platform.isBlank()
                    ? EngineMessage.of("advise.rule.spacing.any", periods)
                    : EngineMessage.of("advise.rule.spacing", platform, periods);
        }
    }

    private static void require(String name, boolean holds, double found) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": " + found + " is out of range");
        }
    }
}
