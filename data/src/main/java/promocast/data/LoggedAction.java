package promocast.data;

import java.util.ArrayList;
import java.util.List;
import promocast.data.ActionSpace.Lever;
import promocast.data.Roles.ActionRole;

/**
 * What each row was offered, as canonical settings.
 *
 * @param space the levers
 * @param settings one array of n values per lever; not copied
 */
record LoggedAction(ActionSpace space, double[][] settings) {
    private static final String FACE_VALUE = "coupon.faceValue";
    private static final String PERCENT_OFF = "coupon.percentOff";
    private static final String MIN_SPEND = "coupon.minSpend";
    private static final String MULTIPLIER = "points.multiplier";

    /** Reads the action columns and checks that there is something to compare with. */
    static LoggedAction of(Dataset data, ActionRole role) {
        return role.arm()
                .map(arm -> ofArms(data, arm, role.controlArm().orElse("")))
                .orElseGet(() -> ofLevers(data, role));
    }

    double[] setting(int row) {
        var setting = new double[settings.length];
        for (int i = 0; i < setting.length; i++) {
            setting[i] = settings[i][row];
        }
        return setting;
    }

    LoggedAction select(int[] rows) {
        var selected = new double[settings.length][rows.length];
        for (int lever = 0; lever < settings.length; lever++) {
            for (int i = 0; i < rows.length; i++) {
                selected[lever][i] = settings[lever][rows[i]];
            }
        }
        return new LoggedAction(space, selected);
    }

    private static LoggedAction ofArms(Dataset data, String name, String control) {
        var values = LeverValues.categorical(data, data.column(name));
        int index = values.categories().indexOf(control);
        if (index < 0) {
            throw new UnanswerableException(Message.data(
                    control.isEmpty() ? "log.control.none" : "log.control.absent",
                    data.name(),
                    name,
                    control,
                    String.join(", ", values.categories())));
        }
        if (values.categories().size() < 2) {
            throw new UnanswerableException(Message.data("log.arm.single", data.name(), name, control));
        }
        var lever = values.lever(name, "arm", index, new boolean[0]);
        return new LoggedAction(new ActionSpace(List.of(lever), true), new double[][] {values.values()});
    }

    private static LoggedAction ofLevers(Dataset data, ActionRole role) {
        var names = List.copyOf(role.levers().keySet());
        var fields = List.copyOf(role.levers().values());
        var read = names.stream()
                .map(name ->
                        LeverValues.of(data, data.column(name), role.levers().get(name)))
                .toList();
        var controls = new double[names.size()];
        for (int i = 0; i < controls.length; i++) {
            controls[i] = read.get(i).control(data, names.get(i), fields.get(i), role.controlLevers());
        }
        boolean[] noCoupon = canonicalise(fields, read, controls, data.rows());
        var levers = new ArrayList<Lever>();
        for (int i = 0; i < controls.length; i++) {
            var skipped = fields.get(i).equals(MIN_SPEND) ? noCoupon : new boolean[0];
            levers.add(read.get(i).lever(names.get(i), fields.get(i), controls[i], skipped));
            checkComparable(data, levers.get(i));
        }
        return new LoggedAction(
                new ActionSpace(levers, false),
                read.stream().map(LeverValues::values).toArray(double[][]::new));
    }

    /** Makes equal offers equal settings; returns which rows got no coupon (empty where there is no coupon lever). */
    private static boolean[] canonicalise(List<String> fields, List<LeverValues> read, double[] controls, int n) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).equals(MULTIPLIER) && read.get(i).isNumeric()) {
                controls[i] = Math.max(1, controls[i]);
                var values = read.get(i).values();
                for (int row = 0; row < n; row++) {
                    values[row] = Math.max(1, values[row]);
                }
            }
        }
        var worth = new ArrayList<double[]>();
        for (int i = 0; i < fields.size(); i++) {
            if (read.get(i).isNumeric() && List.of(FACE_VALUE, PERCENT_OFF).contains(fields.get(i))) {
                worth.add(read.get(i).values());
            }
        }
        if (worth.isEmpty()) {
            return new boolean[0];
        }
        var none = new boolean[n];
        for (int row = 0; row < n; row++) {
            int at = row;
            none[row] = worth.stream().allMatch(values -> values[at] == 0);
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).equals(MIN_SPEND)) {
                for (int row = 0; row < n; row++) {
                    read.get(i).values()[row] =
                            none[row] ? controls[i] : read.get(i).values()[row];
                }
            }
        }
        return none;
    }

    private static void checkComparable(Dataset data, Lever lever) {
        if (!lever.field().equals(MIN_SPEND)
                && lever.numeric()
                && !lever.logged().contains(lever.control())) {
            var found =
                    lever.logged().stream().limit(10).map(NumberValues::plain).toList();
            throw new UnanswerableException(Message.data(
                    "log.lever.control.absent",
                    data.name(),
                    lever.column(),
                    NumberValues.plain(lever.control()),
                    String.join(", ", found)));
        }
    }
}
