package promocast.data.feature;

import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;

/**
 * What an encoding is fitted to.
 *
 * @param data the table
 * @param features its columns that are known before the offer
 * @param rows rows to learn from; no others are looked at; not copied
 * @param time column with the moment of the offer, if there is one
 * @param targets what inputs are judged by; without it nothing is selected
 * @param seed seed of all randomness
 * @param text features that are free text whatever their values look like
 */
public record FeatureTraining(
        Dataset data,
        List<String> features,
        int[] rows,
        Optional<String> time,
        Optional<FeatureTargets> targets,
        long seed,
        List<String> text) {
    public FeatureTraining {
        features = List.copyOf(features);
        text = List.copyOf(text);
    }

    /** Features of which the values alone say whether they are free text. */
    public FeatureTraining(
            Dataset data,
            List<String> features,
            int[] rows,
            Optional<String> time,
            Optional<FeatureTargets> targets,
            long seed) {
        this(data, features, rows, time, targets, seed, List.of());
    }

    /** The given rows without anything to judge inputs by. */
    static FeatureTraining of(Dataset data, List<String> features, int[] rows) {
        return new FeatureTraining(data, features, rows, Optional.empty(), Optional.empty(), 0);
    }

    /** At most {@code most} of the rows, spread evenly. */
    int[] sample(int most) {
        if (rows.length <= most) {
            return rows;
        }
        var sample = new int[most];
        for (int i = 0; i < most; i++) {
            sample[i] = rows[(int) ((long) i * rows.length / most)];
        }
        return sample;
    }
}
