package promocast.engine.plan;

import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.data.ActionSpace.Lever;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;

/**
 * Where an offer meets the levers of a log: the setting that it means to the model. Fields that no lever covers are not
 * in it; they move only the economics.
 */
public final class OfferSetting {
    private static final List<String> PLATFORM = List.of("platform", "message.channel");

    private OfferSetting() {}

    /**
     * The canonical setting of an offer: a lever that neither the offer nor the platform sets has its control value;
     * without a coupon the threshold has its control value; points times less than 1 count as 1.
     *
     * @return one value per lever: a number, or the index of a category
     * @throws BadInputException when the log does not know the arm or the category; names those that it knows
     */
    public static double[] of(Offer offer, Optional<String> platform, ActionSpace actions) {
        var fields = offer.fields();
        var setting = actions.control();
        if (!actions.arms() && fields.get("arm") instanceof String arm) {
            var known = actions.levers().stream().map(Lever::field).toList();
            throw new BadInputException(EngineMessage.of("plan.setting.noArms", arm, String.join(", ", known)));
        }
        for (int i = 0; i < setting.length; i++) {
            var lever = actions.levers().get(i);
            var value = PLATFORM.contains(lever.field())
                    ? platform.map(Object.class::cast)
                    : Optional.ofNullable(fields.get(lever.field()));
            if (value.isPresent()) {
                setting[i] = value(lever, value.get());
            }
        }
        return canonical(setting, actions);
    }

    /** The line's setting. */
    public static double[] of(PlanLine line, ActionSpace actions) {
        return of(line.offer(), line.platform(), actions);
    }

    /** Whether a lever stands for the platform, so that a line's platform must be one of its values. */
    public static boolean coversPlatform(ActionSpace actions) {
        return actions.levers().stream().anyMatch(lever -> PLATFORM.contains(lever.field()));
    }

    private static double value(Lever lever, Object value) {
        if (lever.numeric()) {
            if (value instanceof Number number) {
                return number.doubleValue();
            }
            throw new BadInputException(EngineMessage.of("plan.setting.needsNumber", lever.field(), value.toString()));
        }
        var name = value instanceof Number number ? plain(number.doubleValue()) : value.toString();
        var index = lever.categories().indexOf(name);
        if (index < 0) {
            throw new BadInputException(EngineMessage.of(
                    lever.field().equals("arm") ? "plan.setting.unknownArm" : "plan.setting.unknownCategory",
                    lever.column(),
                    name,
                    String.join(", ", lever.categories())));
        }
        return index;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static double[] canonical(double[] setting, ActionSpace actions) {
        var couponLevers = false;
        var coupon = false;
        for (int i = 0; i < setting.length; i++) {
            var lever = actions.levers().get(i);
            var worth =
                    lever.field().equals("coupon.faceValue") || lever.field().equals("coupon.percentOff");
            couponLevers |= worth && lever.numeric();
            coupon |= worth && lever.numeric() && setting[i] > 0;
            if (lever.field().equals("points.multiplier") && lever.numeric()) {
                setting[i] = Math.max(1, setting[i]);
            }
        }
        for (int i = 0; i < setting.length && couponLevers && !coupon; i++) {
            var lever = actions.levers().get(i);
            if (lever.numeric() && lever.field().startsWith("coupon.")) {
                setting[i] = lever.control();
            }
        }
        return setting;
    }

    /** Whether one of the numeric levers lies below or above all its logged values. */
    public static boolean isExtrapolated(double[] setting, ActionSpace actions) {
        for (int i = 0; i < setting.length; i++) {
            var lever = actions.levers().get(i);
            var skipped = lever.logged().isEmpty() || setting[i] == lever.control();
            if (lever.numeric()
                    && !skipped
                    && (setting[i] < lever.logged().get(0)
                            || setting[i] > lever.logged().get(lever.logged().size() - 1))) {
                return true;
            }
        }
        return false;
    }
}
