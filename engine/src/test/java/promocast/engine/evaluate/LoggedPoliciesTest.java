package promocast.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.data.UnanswerableException;
import promocast.engine.Interval;

class LoggedPoliciesTest {
    @TempDir
    Path folder;

    @Test
    void ruleOfAnUnchangingLogIsReadOffItsPropensities() throws IOException {
        var log = log("own.csv", 400, new double[] {0.2, 0.3, 0.5}, 1);
        var rule = new LoggedRule(DecisionLog.read(log, PolicyColumns.guessed()));

        assertThat(rule.of("").get("b")).isCloseTo(0.3, within(1e-9));
        assertThat(rule.of("").values().stream().mapToDouble(v -> v).sum()).isCloseTo(1, within(1e-12));
        assertThat(rule.of("elsewhere")).isEmpty();
    }

    @Test
    void estimatesHoldWhatTheCandidateEarnsInItsOwnLog() throws IOException {
        var log = log("log.csv", 3000, new double[] {0.4, 0.3, 0.3}, 2);
        var own = log("own.csv", 3000, new double[] {0.1, 0.2, 0.7}, 3);

        var report = LoggedPolicies.compare(log, own, PolicyColumns.guessed(), 5, 10);

        double truth = 0.1 * 0.2 + 0.2 * 0.5 + 0.7 * 0.8;
        assertThat(report.estimates().six()).allMatch(estimate -> Math.abs(estimate.value() - truth) < 0.05);
        assertThat(report.estimates().dr().contains(truth)).isTrue();
        assertThat(report.candidateLog().orElseThrow().contains(truth)).isTrue();
        assertThat(report.agreement().kind()).isEqualTo(Agreement.Kind.AGREE);
        assertThat(report.withheld()).isEmpty();
    }

    @Test
    void openBanditSampleAgreesWithTheMeanOfItsOwnLog() {
        var random = SharedFiles.find("datasets/obd_random_all.csv.gz");
        var bts = SharedFiles.find("datasets/obd_bts_all.csv.gz");
        assumeTrue(random.isPresent() && bts.isPresent(), "the Open Bandit sample is not beside the project");

        var report = LoggedPolicies.compare(random.get(), bts.get(), PolicyColumns.guessed(), 5, 10);

        assertThat(report.estimates().onPolicy()).isCloseTo(0.0038, within(1e-12));
        assertThat(report.candidateLog().orElseThrow().value()).isCloseTo(0.0042, within(1e-12));
        assertThat(report.estimates().ess()).isGreaterThan(500);
        assertThat(report.estimates().six()).allMatch(estimate -> estimate.contains(0.0042));
    }

    @Test
    void actionsThatWereNeverLoggedWithholdWhatLeansOnThem() throws IOException {
        var log = log("log.csv", 300, new double[] {0.5, 0.5, 0}, 4);
        var own = log("own.csv", 300, new double[] {0.4, 0.2, 0.4}, 5);

        var report = LoggedPolicies.compare(log, own, PolicyColumns.guessed(), 5, 10);

        assertThat(report.estimates().ips().isWithheld()).isTrue();
        assertThat(report.estimates().dr().isWithheld()).isTrue();
        assertThat(report.withheld()).singleElement().asString().contains("c");
        assertThat(report.agreement().kind()).isEqualTo(Agreement.Kind.WITHHELD);
    }

    @Test
    void weightsThatLeaveFewEffectiveRowsWithholdToo() {
        double[] rho = new double[500];
        double[] reward = new double[500];
        rho[7] = 499;
        rho[8] = 1;
        reward[7] = 1;
        var unseen = new PolicyReport.Unseen(List.of(), 0);
        var modelled = PolicySample.of(rho, reward, new double[500], new double[500]);

        var report = PolicyReport.of(modelled, unseen, 5, 10);

        assertThat(report.estimates().snips().isWithheld()).isTrue();
        assertThat(report.estimates().dm().isWithheld()).isFalse();
        assertThat(report.withheld()).hasSize(1);
        assertThatThrownBy(() -> PolicyReport.of(PolicySample.of(rho, reward), unseen, 5, 10))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("ESS");
    }

    @Test
    void wrongPropensitiesShowInTheMeanOfTheWeights() {
        double[] rho = new double[400];
        java.util.Arrays.fill(rho, 0, 200, 3);
        java.util.Arrays.fill(rho, 200, 400, 1);

        var report =
                PolicyReport.of(PolicySample.of(rho, new double[400]), new PolicyReport.Unseen(List.of(), 0), 5, 10);

        assertThat(report.cautions()).singleElement().asString().contains("weights");
    }

    @Test
    void badLogsAreNamedByFileRowAndColumn() throws IOException {
        var good = log("own.csv", 20, new double[] {0.4, 0.3, 0.3}, 6);
        explains("item_id,click,propensity_score\na,1,0.5\nb,0,0\n", good, "row 3", "“propensity_score”", "“0”");
        explains("item_id,click,propensity_score\na,1,1.2\nb,0,0.5\n", good, "row 2", "“1.2”");
        explains("item_id,click,propensity_score\na,NaN,0.5\nb,0,0.5\n", good, "row 2", "“click”");
        explains("item_id,click,propensity_score\na,1,0.5\n,0,0.5\n", good, "row 3", "“item_id”");
        explains("what,click,propensity_score\na,1,0.5\n", good, "“action”", "what");
    }

    @Test
    void agreementTellsSignsAndRangesApart() {
        var up = Interval.around(2, 1);
        assertThat(Agreement.of(List.of(up, Interval.around(1.5, 1), Interval.withheld())))
                .isEqualTo(new Agreement(Agreement.Kind.AGREE, 2));
        assertThat(Agreement.of(List.of(up, Interval.around(-0.5, 3))).kind()).isEqualTo(Agreement.Kind.UNCLEAR);
        assertThat(Agreement.of(List.of(up, Interval.around(5, 1))).kind()).isEqualTo(Agreement.Kind.DISAGREE);
        assertThat(Agreement.of(List.of(up)).kind()).isEqualTo(Agreement.Kind.WITHHELD);
    }

    private void explains(String content, Path own, String... parts) throws IOException {
        var file = Files.writeString(folder.resolve("input.csv"), content);
        assertThatThrownBy(() -> LoggedPolicies.compare(file, own, PolicyColumns.guessed(), 5, 10))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("input.csv")
                .hasMessageContainingAll(parts);
    }

    /** Decisions between a, b and c that pay 1 in 20, 50 and 80 of 100 cases. */
    private Path log(String name, int rows, double[] chances, long seed) throws IOException {
        double[] pays = {0.2, 0.5, 0.8};
        var random = new SplittableRandom(seed);
        var text = new StringBuilder("item_id,click,propensity_score\n");
        for (int i = 0; i < rows; i++) {
            double u = random.nextDouble();
            int action = u < chances[0] ? 0 : u < chances[0] + chances[1] ? 1 : 2;
            text.append((char) ('a' + action))
                    .append(random.nextDouble() < pays[action] ? ",1," : ",0,")
                    .append(chances[action])
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
