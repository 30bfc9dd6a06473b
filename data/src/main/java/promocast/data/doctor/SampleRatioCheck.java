package promocast.data.doctor;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Localised;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/**
 * Whether groups have the sizes that a random split gives (sample-ratio mismatch). The design is not in the data, so the
 * sizes are held against equal shares and against the nearest shares in steps of 5 %; a mismatch is a split that fits
 * neither, by a chi-square test with a floor on its effect.
 */
final class SampleRatioCheck implements Check {
    private static final double LEVEL = 1e-3;
    private static final double SMALLEST_EFFECT = 0.01;
    private static final double STEP = 0.05;
    private static final int MOST_GROUPS = 20;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        return groupings(data, roles)
                .flatMap(column -> examine(column).stream())
                .toList();
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return groupings(data, roles)
                .map(column -> Message.data("passed.sample-ratio", column.name(), shown(sizes(column))))
                .findFirst();
    }

    /** The columns whose groups a random split made. */
    private static Stream<Column> groupings(Dataset data, Roles roles) {
        if (!roles.randomised() || roles.propensity().isPresent()) {
            return Stream.empty();
        }
        var names = new ArrayList<>(roles.action().levers().keySet());
        roles.action().arm().ifPresent(names::add);
        return names.stream()
                .flatMap(name -> data.find(name).stream())
                .filter(column -> column.distinct() >= 2 && column.distinct() <= MOST_GROUPS);
    }

    private static SortedMap<String, Integer> sizes(Column column) {
        var groups = GroupCodes.of(column);
        var counts = groups.counts();
        var sizes = new TreeMap<String, Integer>();
        for (int group = 0; group < counts.length; group++) {
            sizes.put(groups.names().get(group), counts[group]);
        }
        return sizes;
    }

    private static Localised shown(SortedMap<String, Integer> sizes) {
        return locale -> {
            var numbers = NumberFormat.getIntegerInstance(locale);
            return String.join(
                    " / ",
                    sizes.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + numbers.format(entry.getValue()))
                            .toList());
        };
    }

    private static Optional<Finding> examine(Column column) {
        var counts = sizes(column);
        var sizes = counts.values().stream().mapToInt(Integer::intValue).toArray();
        if (fits(sizes, equal(sizes)) || fits(sizes, stepped(sizes))) {
            return Optional.empty();
        }
        return Optional.of(Findings.of("sample-ratio-mismatch", Severity.WATCH, column.name())
                .with(TouchedRows.all(column.size()), List.of(), shown(counts)));
    }

    private static double[] equal(int[] sizes) {
        var shares = new double[sizes.length];
        Arrays.fill(shares, 1.0 / sizes.length);
        return shares;
    }

    /** The nearest shares in steps of 5 %; they need not add up to 1, then they fit nothing. */
    private static double[] stepped(int[] sizes) {
        double n = Arrays.stream(sizes).sum();
        return Arrays.stream(sizes)
                .mapToDouble(size -> Math.rint(size / n / STEP) * STEP)
                .toArray();
    }

    private static boolean fits(int[] sizes, double[] shares) {
        if (Math.abs(Arrays.stream(shares).sum() - 1) > 1e-9) {
            return false;
        }
        double n = Arrays.stream(sizes).sum();
        double chiSquare = 0;
        for (int i = 0; i < sizes.length; i++) {
            double expected = n * shares[i];
            if (expected == 0) {
                return false;
            }
            chiSquare += (sizes[i] - expected) * (sizes[i] - expected) / expected;
        }
        double p = 1 - new ChiSquaredDistribution(null, sizes.length - 1.0).cumulativeProbability(chiSquare);
        return p >= LEVEL || Math.sqrt(chiSquare / n) < SMALLEST_EFFECT;
    }
}
