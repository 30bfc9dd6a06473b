package promocast.data.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import promocast.data.ActionSpace;
import promocast.data.ActionSpace.Lever;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.PlainNumber;
import promocast.data.Roles.ActionRole;
import promocast.data.UnanswerableException;

/**
 * What each row was offered, as canonical settings.
 *
 * @param space the levers
 * @param settings one array of n values per lever; not copied
 * @param noCoupon which rows got no coupon, so that its minimum makes no difference; empty without a coupon lever
 */
record LoggedAction(ActionSpace space, double[][] settings, boolean[] noCoupon) {
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
        var without = new boolean[noCoupon.length == 0 ? 0 : rows.length];
        for (int i = 0; i < without.length; i++) {
            without[i] = noCoupon[rows[i]];
        }
        return new LoggedAction(space, selected, without);
    }

    /** The rows in which a lever makes a difference. */
    int[] relevant(int lever) {
        int n = settings[lever].length;
        return isMinimum(lever)
                ? IntStream.range(0, n).filter(row -> !noCoupon[row]).toArray()
                : IntStream.range(0, n).toArray();
    }

    /** The rows in which several logged values of a lever mean the same offer. */
    int[] merged(int lever) {
        int n = settings[lever].length;
        if (isMinimum(lever)) {
            return IntStream.range(0, n).filter(row -> noCoupon[row]).toArray();
        }
        return space.levers().get(lever).field().equals(MULTIPLIER)
                ? IntStream.range(0, n).filter(row -> settings[lever][row] == 1).toArray()
                : new int[0];
    }

    /** Whether it is the minimum spend of a coupon whose value is a lever too. */
    boolean isMinimum(int lever) {
        return noCoupon.length > 0 && space.levers().get(lever).field().equals(MIN_SPEND);
    }

    private static LoggedAction ofArms(Dataset data, String name, String control) {
        var values = LeverValues.categorical(data, data.column(name));
        int index = values.category(control);
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
        return new LoggedAction(
                new ActionSpace(List.of(lever), true), new double[][] {values.values()}, new boolean[0]);
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
        if (levers.stream().allMatch(lever -> lever.logged().size() < 2)) {
            throw new UnanswerableException(Message.data("log.levers.constant", data.name(), String.join(", ", names)));
        }
        return new LoggedAction(
                new ActionSpace(levers, false),
                read.stream().map(LeverValues::values).toArray(double[][]::new),
                noCoupon);
    }

    /** Makes equal offers equal settings; returns which rows got no coupon (empty where there is no coupon lever). */
    private static boolean[] canonicalise(List<String> fields, List<LeverValues> read, double[] controls, int n) {
        var worth = new ArrayList<double[]>();
        for (int i = 0; i < controls.length; i++) {
            var values = read.get(i).values();
            if (fields.get(i).equals(MULTIPLIER) && read.get(i).isNumeric()) {
                controls[i] = Math.max(1, controls[i]);
                Arrays.setAll(values, row -> Math.max(1, values[row]));
            } else if (List.of(FACE_VALUE, PERCENT_OFF).contains(fields.get(i))
                    && read.get(i).isNumeric()) {
                worth.add(values);
            }
        }
        var none = new boolean[worth.isEmpty() ? 0 : n];
        for (int row = 0; row < none.length; row++) {
            int at = row;
            none[row] = worth.stream().allMatch(values -> values[at] == 0);
        }
        for (int i = 0; i < controls.length; i++) {
            if (fields.get(i).equals(MIN_SPEND) && none.length > 0) {
                var values = read.get(i).values();
                double control = controls[i];
                Arrays.setAll(values, row -> none[row] ? control : values[row]);
            }
        }
        return none;
    }

    private static void checkComparable(Dataset data, Lever lever) {
        if (!lever.field().equals(MIN_SPEND)
                && lever.numeric()
                && !lever.logged().contains(lever.control())) {
            var found = lever.logged().stream().limit(10).map(PlainNumber::of).toList();
            throw new UnanswerableException(Message.data(
                    "log.lever.control.absent",
                    data.name(),
                    lever.column(),
                    PlainNumber.of(lever.control()),
                    String.join(", ", found)));
        }
    }
}
