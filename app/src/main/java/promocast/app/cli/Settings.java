package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import promocast.data.ActionSpace;

/** The settings of arms or levers that a score file covers. */
final class Settings {
    /** Up to so many combinations of logged values all of them are scored. */
    private static final long MOST_COMBINATIONS = 200;

    private Settings() {}

    /**
     * Every arm; every combination of logged lever values; or, where those are more than {@value #MOST_COMBINATIONS},
     * each logged value of each lever with the other levers at their control. The control comes first.
     */
    static List<double[]> of(ActionSpace actions) {
        long combinations = 1;
        for (var lever : actions.levers()) {
            combinations = Math.min(
                    MOST_COMBINATIONS + 1, combinations * lever.logged().size());
        }
        var settings = combinations <= MOST_COMBINATIONS ? grid(actions) : oneByOne(actions);
        settings.removeIf(setting -> isControl(setting, actions));
        settings.add(0, actions.control());
        return settings;
    }

    private static boolean isControl(double[] setting, ActionSpace actions) {
        return java.util.Arrays.equals(setting, actions.control());
    }

    private static List<double[]> grid(ActionSpace actions) {
        List<double[]> settings = new ArrayList<>();
        settings.add(actions.control());
        for (int lever = 0; lever < actions.levers().size(); lever++) {
            var longer = new ArrayList<double[]>();
            for (var setting : settings) {
                for (double value : actions.levers().get(lever).logged()) {
                    longer.add(with(setting, lever, value));
                }
            }
            settings = longer;
        }
        return settings;
    }

    private static List<double[]> oneByOne(ActionSpace actions) {
        List<double[]> settings = new ArrayList<>();
        for (int lever = 0; lever < actions.levers().size(); lever++) {
            for (double value : actions.levers().get(lever).logged()) {
                settings.add(with(actions.control(), lever, value));
            }
        }
        return settings;
    }

    private static double[] with(double[] setting, int lever, double value) {
        var changed = setting.clone();
        changed[lever] = value;
        return changed;
    }
}
