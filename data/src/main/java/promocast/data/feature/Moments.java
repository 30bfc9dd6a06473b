package promocast.data.feature;

import java.util.Arrays;

/** Mean, standard deviation and skewness of some values. */
record Moments(double mean, double deviation, double skewness) {
    static Moments of(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double second = 0;
        double third = 0;
        for (double value : values) {
            double difference = value - mean;
            second += difference * difference;
            third += difference * difference * difference;
        }
        double deviation = Math.sqrt(second / values.length);
        double skewness = deviation == 0 ? 0 : third / values.length / (deviation * deviation * deviation);
        return new Moments(mean, deviation, skewness);
    }

    boolean isConstant() {
        return !(deviation > 0) || Double.isInfinite(deviation);
    }
}
