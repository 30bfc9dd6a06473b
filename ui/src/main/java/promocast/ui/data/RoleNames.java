package promocast.ui.data;

import java.util.List;
import java.util.Optional;
import promocast.data.ColumnRole;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.ui.control.Chip;
import promocast.ui.text.Texts;

/** What the roles of columns are called, in which order they are offered, and how their chips look. */
final class RoleNames {
    /** The order in which roles are offered. */
    static final List<ColumnRole> OFFERED = List.of(
            ColumnRole.FEATURE,
            ColumnRole.TEXT,
            ColumnRole.ARM,
            ColumnRole.LEVER,
            ColumnRole.CLICK,
            ColumnRole.PURCHASE,
            ColumnRole.REDEEMED,
            ColumnRole.REPURCHASE,
            ColumnRole.SPEND,
            ColumnRole.PROPENSITY,
            ColumnRole.ID,
            ColumnRole.TIME,
            ColumnRole.PLATFORM,
            ColumnRole.IGNORED);

    private RoleNames() {}

    /** Key of the name of a role. */
    static String key(ColumnRole role) {
        return "data.role." + role.key();
    }

    /** The name of a role. */
    static Message of(ColumnRole role) {
        return Texts.message(key(role));
    }

    /** The outcome that a role is, if it is one. */
    static Optional<Outcome> outcome(ColumnRole role) {
        return switch (role) {
            case CLICK -> Optional.of(Outcome.CLICK);
            case PURCHASE -> Optional.of(Outcome.PURCHASE);
            case REDEEMED -> Optional.of(Outcome.REDEEMED);
            case REPURCHASE -> Optional.of(Outcome.REPURCHASE);
            case SPEND -> Optional.of(Outcome.SPEND);
            default -> Optional.empty();
        };
    }

    /** Whether a role says what was offered. */
    static boolean offer(ColumnRole role) {
        return role == ColumnRole.ARM || role == ColumnRole.LEVER;
    }

    /** How the chip of a role looks. */
    static Chip.Tone tone(ColumnRole role) {
        if (offer(role)) {
            return Chip.Tone.ACCENTED;
        }
        if (outcome(role).isPresent()) {
            return Chip.Tone.GOOD;
        }
        return role.isFeature() ? Chip.Tone.NEUTRAL : Chip.Tone.OUTLINE;
    }
}
