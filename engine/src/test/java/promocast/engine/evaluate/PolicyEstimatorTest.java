package promocast.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.UnanswerableException;
import promocast.engine.Interval;

class PolicyEstimatorTest {
    @Test
    void estimatesAndRangesEqualAnIndependentComputation() throws IOException {
        try (var in = PolicyEstimatorTest.class.getResourceAsStream("ope_cut200.csv");
                var refs = PolicyEstimatorTest.class.getResourceAsStream("ope_cut200.json")) {
            var expected = new ObjectMapper().readTree(refs);
            var found = PolicyEstimates.of(read(in), 5, 10);

            check(found.ips(), expected.get("ips"));
            check(found.snips(), expected.get("snips"));
            check(found.sndr(), expected.get("sndr"));
            check(found.dm(), expected.get("dm"));
            check(found.dr(), expected.get("dr"));
            check(found.switchDr(), expected.get("switchDr"));
            check(found.drOs(), expected.get("drOs"));
            assertThat(found.ess()).isCloseTo(expected.get("ess").asDouble(), within(1e-9));
            assertThat(found.onPolicy()).isCloseTo(expected.get("onPolicy").asDouble(), within(1e-12));
        }
    }

    @Test
    void estimatesEqualOpenBanditPipeline() throws IOException {
        var log = SharedFiles.find("reference/ope_synth_a.csv.gz");
        Assumptions.assumeTrue(log.isPresent(), "the shared reference folder is not beside this project");
        var refs = new ObjectMapper()
                .readTree(log.get().resolveSibling("ope_refs.json").toFile())
                .get("ope_synth_a.csv.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(log.get()))) {
            var sample = read(in);
            var values = refs.get("values");

            checkValue(PolicyEstimator.IPS.estimate(sample, 5, 10), values, "IPS");
            checkValue(PolicyEstimator.SNIPS.estimate(sample, 5, 10), values, "SNIPS");
            checkValue(PolicyEstimator.DM.estimate(sample, 5, 10), values, "DM");
            checkValue(PolicyEstimator.DR.estimate(sample, 5, 10), values, "DR");
            checkValue(PolicyEstimator.SNDR.estimate(sample, 5, 10), values, "SNDR");
            checkValue(PolicyEstimator.SWITCH_DR.estimate(sample, 5, 10), values, "SwitchDR_5");
            for (int lambda : new int[] {1, 10, 100}) {
                checkValue(PolicyEstimator.DR_OS.estimate(sample, 5, lambda), values, "DRos_" + lambda);
            }
            assertThat(sample.effectiveSize()).isCloseTo(refs.get("ess").asDouble(), within(1e-6));
            assertThat(sample.largestWeight()).isCloseTo(refs.get("rho_max").asDouble(), within(1e-9));
            assertThat(sample.onPolicy()).isCloseTo(refs.get("on_policy").asDouble(), within(1e-12));
        }
    }

    @Test
    void limitsOfTheShrunkEstimatorsAreDirectAndDoublyRobust() {
        var sample = drawn(500, 1);
        var dm = PolicyEstimator.DM.estimate(sample, 0, 0);
        var dr = PolicyEstimator.DR.estimate(sample, 0, 0);

        assertThat(PolicyEstimator.SWITCH_DR.estimate(sample, 0, 0)).isEqualTo(dm);
        assertThat(PolicyEstimator.SWITCH_DR.estimate(sample, Double.POSITIVE_INFINITY, 0))
                .isEqualTo(dr);
        assertThat(PolicyEstimator.DR_OS.estimate(sample, 0, 0)).isEqualTo(dm);
        assertThat(PolicyEstimator.DR_OS.estimate(sample, 0, Double.POSITIVE_INFINITY))
                .isEqualTo(dr);
    }

    @Test
    void rangesHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            var sample = drawn(800, seed);
            held += PolicyEstimator.SNIPS.estimate(sample, 5, 10).contains(0.62) ? 1 : 0;
            held += PolicyEstimator.SNDR.estimate(sample, 5, 10).contains(0.62) ? 1 : 0;
        }
        assertThat(held).isBetween(178, 200);
    }

    @Test
    void withoutAModelOnlyWeightingIsLeft() {
        var found = PolicyEstimates.of(PolicySample.of(new double[] {1, 2, 0.5}, new double[] {0, 1, 1}), 5, 10);

        assertThat(found.ips().value()).isCloseTo(2.5 / 3, within(1e-12));
        assertThat(found.dr().isWithheld()).isTrue();
        assertThat(found.sndr().isWithheld()).isTrue();
    }

    @Test
    void badInputIsExplained() {
        double[] one = {1};
        assertThatThrownBy(() -> PolicySample.of(new double[0], new double[0]))
                .isInstanceOf(UnanswerableException.class);
        assertThatThrownBy(() -> PolicySample.of(one, new double[] {Double.NaN}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("reward");
        assertThatThrownBy(() -> PolicySample.of(new double[] {-1}, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolicyEstimator.DR.estimate(PolicySample.of(one, one), 5, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolicyEstimator.IPS.estimate(PolicySample.of(one, one), -1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tau");
        var none = PolicyEstimates.of(PolicySample.of(new double[3], new double[3]), 5, 10);
        assertThat(none.snips().isWithheld()).isTrue();
        assertThat(none.ess()).isZero();
    }

    /** Three actions logged at .5, .3, .2; the candidate takes them at .1, .3, .6 and earns 0.62 on average. */
    private static PolicySample drawn(int n, long seed) {
        double[] logging = {0.5, 0.3, 0.2};
        double[] candidate = {0.1, 0.3, 0.6};
        double[] mean = {0.25, 0.45, 0.7666666666666667};
        double[] model = {0.4, 0.4, 0.6};
        var random = new SplittableRandom(seed);
        double[][] columns = new double[4][n];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            int action = u < 0.5 ? 0 : u < 0.8 ? 1 : 2;
            columns[0][i] = candidate[action] / logging[action];
            columns[1][i] = random.nextDouble() < mean[action] ? 1 : 0;
            columns[2][i] = model[action];
            columns[3][i] = 0.1 * model[0] + 0.3 * model[1] + 0.6 * model[2];
        }
        return PolicySample.of(columns[0], columns[1], columns[2], columns[3]);
    }

    private static PolicySample read(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> header = Arrays.asList(reader.readLine().split(","));
        var rows = reader.lines()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        double[][] columns = new double[4][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            int action = (int) row[header.indexOf("action")];
            columns[0][i] = row[header.indexOf("pi_e_" + action)] / row[header.indexOf("pscore")];
            columns[1][i] = row[header.indexOf("reward")];
            columns[2][i] = row[header.indexOf("q_" + action)];
            for (int a = 0; a < 8; a++) {
                columns[3][i] += row[header.indexOf("pi_e_" + a)] * row[header.indexOf("q_" + a)];
            }
        }
        return PolicySample.of(columns[0], columns[1], columns[2], columns[3]);
    }

    private static void check(Interval found, JsonNode expected) {
        assertThat(found.value()).isCloseTo(expected.get("value").asDouble(), within(1e-9));
        assertThat(found.lower()).isCloseTo(expected.get("lower").asDouble(), within(1e-9));
        assertThat(found.upper()).isCloseTo(expected.get("upper").asDouble(), within(1e-9));
    }

    private static void checkValue(Interval found, JsonNode values, String key) {
        assertThat(found.value()).as(key).isCloseTo(values.get(key).asDouble(), within(1e-6));
    }
}
