package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.engine.advise.Rule;
import promocast.engine.plan.Segment;
import promocast.ui.text.Texts;

/** A rule that the planner is writing; a segment is checked against the columns of the data. */
final class RuleDraft {
    private static final double PERCENT = 100;

    private final Optional<Dataset> data;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.LEVER);
    private final StringProperty segment = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<String> lever = new SimpleObjectProperty<>(Rule.LeverCap.DISCOUNT);
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Kinds of rules that can be written. */
    enum Kind {
        /** A lever stays below a limit for a segment. */
        LEVER,
        /** Periods with a contact. */
        CONTACTS,
        /** Periods between contacts on a platform. */
        SPACING,
        /** Campaign cost. */
        BUDGET,
        /** Margin of a basket. */
        MARGIN,
        /** Profit for each 1 spent. */
        RETURN,
        /** A line left alone. */
        LINE
    }

    /** A draft for the given data. */
    RuleDraft(Optional<Dataset> data) {
        this.data = data;
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    StringProperty segmentProperty() {
        return segment;
    }

    StringProperty nameProperty() {
        return name;
    }

    /** Field of an offer, or the discount. */
    ObjectProperty<String> leverProperty() {
        return lever;
    }

    /** The number as it was typed. */
    StringProperty valueProperty() {
        return value;
    }

    /** What is wrong with it, once it was asked for. */
    ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Levers that can be capped. */
    static List<String> levers() {
        return List.of(
                Rule.LeverCap.DISCOUNT,
                "coupon.faceValue",
                "coupon.percentOff",
                "points.multiplier",
                "points.bonus",
                "ad.bid",
                "ad.frequencyCap");
    }

    /** Whether the number is a share that is typed in per cent. */
    boolean percent() {
        return kind.get() == Kind.MARGIN
                || kind.get() == Kind.LEVER
                        && List.of(Rule.LeverCap.DISCOUNT, "coupon.percentOff").contains(lever.get());
    }

    /** The rule, if it can be understood; otherwise the problem says why not. */
    Optional<Rule> rule() {
        try {
            var rule = read();
            problem.set(Optional.empty());
            return Optional.of(rule);
        } catch (BadInputException wrong) {
            problem.set(Optional.of(wrong.explanation()));
        } catch (IllegalArgumentException wrong) {
            problem.set(Optional.of(Texts.message("advisor.rule.problem.value", value.get())));
        }
        return Optional.empty();
    }

    private Rule read() {
        double number = Double.parseDouble(value.get().strip().replace("%", "").replace(",", ""));
        double amount = percent() ? number / PERCENT : number;
        return switch (kind.get()) {
            case LEVER -> {
                var who = Segment.parse(segment.get());
                data.ifPresent(who::select);
                yield new Rule.LeverCap(segment.get().strip(), name.get().strip(), lever.get(), amount);
            }
            case CONTACTS -> new Rule.ContactCap(whole(number));
            case SPACING -> new Rule.Spacing(name.get().strip(), whole(number));
            case BUDGET -> new Rule.Budget(amount);
            case MARGIN -> new Rule.MarginFloor(amount);
            case RETURN -> new Rule.LeastReturn(amount);
            case LINE -> new Rule.PinnedLine(whole(number) - 1);
        };
    }

    private static int whole(double number) {
        if (number != Math.rint(number) || Math.abs(number) > 1_000_000) {
            throw new IllegalArgumentException("value: " + number + " is not a whole number");
        }
        return (int) number;
    }
}
