package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.campaign.CampaignLog;

/**
 * Which of the different settings of a log each row had.
 *
 * @param all the settings, in the order in which they first appear
 * @param numbers the number of each setting, from 0
 * @param ofRow the number of each row's setting (n values); not copied
 */
record LoggedSettings(List<double[]> all, Map<List<Double>, Integer> numbers, int[] ofRow) {
    /** The settings of a log; empty where there are more than {@code most} different ones. */
    static Optional<LoggedSettings> of(CampaignLog log, int most) {
        var codes = codes(log);
        var ofRow = new int[log.rows()];
        var known = new HashMap<Long, Integer>();
        var settings = new ArrayList<double[]>();
        for (int row = 0; row < ofRow.length; row++) {
            var number = known.get(codes[row]);
            if (number == null) {
                if (settings.size() == most) {
                    return Optional.empty();
                }
                number = settings.size();
                known.put(codes[row], number);
                settings.add(Arrays.stream(log.setting(row))
                        .map(value -> value + 0.0)
                        .toArray());
            }
            ofRow[row] = number;
        }
        var numbers = new HashMap<List<Double>, Integer>();
        settings.forEach(setting -> numbers.putIfAbsent(key(setting), numbers.size()));
        return Optional.of(new LoggedSettings(List.copyOf(settings), Map.copyOf(numbers), ofRow));
    }

    /** One number a row: equal for equal settings. */
    private static long[] codes(CampaignLog log) {
        var codes = new long[log.rows()];
        for (int lever = 0; lever < log.actions().levers().size(); lever++) {
            var values = log.lever(lever);
            var ranks = Arrays.stream(values)
                    .map(value -> value + 0.0)
                    .sorted()
                    .distinct()
                    .toArray();
            for (int row = 0; row < codes.length; row++) {
                codes[row] = codes[row] * ranks.length + Arrays.binarySearch(ranks, values[row] + 0.0);
            }
        }
        return codes;
    }

    private static List<Double> key(double[] setting) {
        return Arrays.stream(setting).mapToObj(value -> value + 0.0).toList();
    }

    /** The number of a setting, if somebody had it. */
    Optional<Integer> number(double[] setting) {
        return Optional.ofNullable(numbers.get(key(setting)));
    }
}
