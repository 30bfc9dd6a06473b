package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A state as numbers for a network: how far the campaign is, the money left as a share of the budget, and for each line
 * its fatigue, whether it rests, what the rules remember, and the levels of its levers (numbers from 0 to 1 in their
 * order; a name as one of several 0s).
 */
final class StateCode implements Function<CampaignState, float[]> {
    private final CampaignEnvironment environment;
    private final int remembered;
    private final int width;

    StateCode(CampaignEnvironment environment) {
        this.environment = environment;
        this.remembered = environment.start().memory().length;
        this.width = code(environment.start()).size();
    }

    /** Numbers that describe a state. */
    int width() {
        return width;
    }

    @Override
    public float[] apply(CampaignState state) {
        var values = code(state);
        var array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private List<Float> code(CampaignState state) {
        var values = new ArrayList<Float>();
        int count = environment.periods().count();
        for (int t = 0; t < count; t++) {
            values.add(state.period() == t ? 1f : 0);
        }
        values.add((float) environment.periods().moneyShare(state));
        for (int i = 0; i < remembered; i++) {
            values.add(state.memory(i) / (float) count);
        }
        for (int line = 0; line < state.lines(); line++) {
            values.add((float) state.fatigue(line));
            values.add(state.resting(line) ? 1f : 0);
            addLevels(values, environment.menus().get(line), state.setting(line));
        }
        return values;
    }

    private static void addLevels(List<Float> values, LineMenu menu, long setting) {
        for (int i = 0; i < menu.dials().size(); i++) {
            var dial = menu.dials().get(i);
            int levels = dial.levels().size();
            if (dial.numeric()) {
                values.add(levels == 1 ? 0 : menu.level(setting, i) / (levels - 1f));
            } else {
                for (int level = 0; level < levels; level++) {
                    values.add(menu.level(setting, i) == level ? 1f : 0);
                }
            }
        }
    }
}
