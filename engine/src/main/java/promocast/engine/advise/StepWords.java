package promocast.engine.advise;

import java.util.Optional;
import java.util.stream.IntStream;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.plan.FieldWords;

/** Says tweaks and masks in the planner's words. */
final class StepWords {
    private final CampaignEnvironment environment;
    private final String currency;

    StepWords(CampaignEnvironment environment, String currency) {
        this.environment = environment;
        this.currency = currency;
    }

    /** What a tweak does, such as "Line 2: face value ¥20 → ¥25". */
    Message label(CampaignState state, Tweak tweak) {
        int number = tweak.line() + 1;
        if (tweak.dial() < 0) {
            return switch (tweak.kind()) {
                case REST -> EngineMessage.of("advise.step.stop", number);
                case PAUSE -> EngineMessage.of("advise.step.pause", number);
                case RESUME -> EngineMessage.of("advise.step.resume", number);
                default -> EngineMessage.of("advise.step.nothing");
            };
        }
        var menu = environment.menus().get(tweak.line());
        var dial = menu.dials().get(tweak.dial());
        var from = dial.levels().get(menu.level(state.setting(tweak.line()), tweak.dial()));
        var to = environment.target(state, tweak);
        if (dial.field().equals("arm")) {
            return EngineMessage.of(
                    "advise.step.arm",
                    number,
                    menu.none(state.setting(tweak.line())) ? EngineMessage.of("advise.value.none") : from,
                    to);
        }
        return EngineMessage.of(
                "advise.step.set",
                number,
                FieldWords.name(dial.field()),
                FieldWords.value(dial.field(), from, currency),
                FieldWords.value(dial.field(), to, currency));
    }

    /** Why a tweak is masked. */
    Message reason(CampaignState state, Tweak tweak, Mask mask) {
        return rule(tweak, mask).orElseGet(() -> limit(state, tweak, mask));
    }

    /** The rule of the planner's table that sets the limit, if one does. */
    private Optional<Message> rule(Tweak tweak, Mask mask) {
        var rules = environment.rules();
        var all = rules.table().rules();
        return IntStream.range(0, all.size())
                .filter(i -> switch (mask) {
                    case PINNED -> all.get(i) instanceof Rule.PinnedLine pin && pin.line() == tweak.line();
                    case BUDGET -> all.get(i) instanceof Rule.Budget cap && cap.most() == rules.budget();
                    case ROI ->
                        all.get(i) instanceof Rule.LeastReturn least
                                && least.least() == rules.minRoi().orElse(Double.NaN);
                    default -> false;
                })
                .mapToObj(i -> rules.table().words(i, currency))
                .findFirst();
    }

    private Message limit(CampaignState state, Tweak tweak, Mask mask) {
        int number = tweak.line() + 1;
        return switch (mask) {
            case RULE -> environment.rules().table().words(environment.brokenRule(state, tweak), currency);
            case PINNED -> EngineMessage.of("advise.mask.pinned", number);
            case REJECTED -> EngineMessage.of("advise.mask.rejected", number);
            case BUDGET ->
                EngineMessage.of(
                        "advise.mask.budget", Figure.money(environment.rules().budget(), currency));
            case ROI ->
                EngineMessage.of(
                        "advise.mask.roi",
                        Figure.of(Figure.Kind.ROI, environment.rules().minRoi().orElse(0)));
            default -> beyond(state, tweak);
        };
    }

    private Message beyond(CampaignState state, Tweak tweak) {
        var dial = environment.menus().get(tweak.line()).dials().get(tweak.dial());
        int level = environment.targetLevel(state, tweak);
        int top = dial.logged().lastIndexOf(true);
        return dial.numeric() && top >= 0 && level > top
                ? EngineMessage.of(
                        "advise.mask.beyond",
                        FieldWords.name(dial.field()),
                        FieldWords.value(dial.field(), dial.levels().get(top), currency))
                : EngineMessage.of("advise.mask.unlogged");
    }
}
