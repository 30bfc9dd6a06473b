package promocast.engine.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The reference files of scikit-uplift 0.5.1 and scikit-learn 1.9.1: columns y, t, score, p and the expected values. */
record MetricFiles(double[] y, boolean[] treated, double[] score, double[] p, JsonNode expected) {
    static MetricFiles read(String name) throws IOException {
        try (var in = open(name);
                var refs = open("metric_refs.json")) {
            var rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
            return new MetricFiles(
                    column(rows, 0),
                    mask(column(rows, 1)),
                    column(rows, 2),
                    column(rows, 3),
                    new ObjectMapper().readTree(refs).get(name));
        }
    }

    UpliftSample uplift() {
        return UpliftSample.of(y, treated, score);
    }

    ForecastSample forecast() {
        return ForecastSample.of(y, p);
    }

    /** The expected value; NaN where the reference has none. */
    double value(String key) {
        return expected.get(key).isNull() ? Double.NaN : expected.get(key).asDouble();
    }

    private static InputStream open(String name) {
        return MetricFiles.class.getResourceAsStream(name);
    }

    private static double[] column(java.util.List<String[]> rows, int index) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[index])).toArray();
    }

    private static boolean[] mask(double[] t) {
        var mask = new boolean[t.length];
        for (int i = 0; i < t.length; i++) {
            mask[i] = t[i] == 1;
        }
        return mask;
    }
}
