package promocast.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.read.DatasetReader;
import promocast.engine.Interval;

class AssignmentTest {
    @TempDir
    Path folder;

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "c-" + i).toList();
    }

    private Dataset table(String name, String text) throws IOException {
        return new DatasetReader().read(Files.writeString(folder.resolve(name), text), Progress.NONE);
    }

    @Test
    void keysAreTheFirstBytesOfTheDigestAsPythonHasThem() {
        var digest = Assignment.sha256();
        assertThat(Long.toUnsignedString(Assignment.key(digest, 42, "17"))).isEqualTo("6682360537277270882");
        assertThat(Long.toUnsignedString(Assignment.key(digest, 42, "c-3"))).isEqualTo("12654344275001929640");
        assertThat(Long.toUnsignedString(Assignment.key(digest, 42, "顾客"))).isEqualTo("7678968195882298829");
    }

    @Test
    void eachLineHoldsOutItsShareAndTheSameSeedGivesTheSameBytes() {
        var strata = List.of(ids(0, 1000), ids(900, 1500), ids(5000, 5013));
        var first = Assignment.draw(strata, 0.1, 42);
        assertThat(first.counts())
                .isEqualTo(Map.of(
                        1, new Assignment.Count(1000, 100),
                        2, new Assignment.Count(500, 50),
                        3, new Assignment.Count(13, 1)));
        assertThat(AssignmentFile.toCsv(Assignment.draw(strata, 0.1, 42))).isEqualTo(AssignmentFile.toCsv(first));
        assertThat(AssignmentFile.toCsv(Assignment.draw(strata, 0.1, 43))).isNotEqualTo(AssignmentFile.toCsv(first));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        var shuffled = new ArrayList<>(ids(0, 500));
        Collections.shuffle(shuffled, new Random(1));
        var held = Assignment.draw(List.of(ids(0, 500)), 0.2, 7).members().stream()
                .filter(Assignment.Member::held)
                .map(Assignment.Member::id);
        var again = Assignment.draw(List.of(shuffled), 0.2, 7).members().stream()
                .filter(Assignment.Member::held)
                .map(Assignment.Member::id);
        assertThat(held).containsExactlyInAnyOrderElementsOf(again.toList());
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        var strata = List.of(List.of("=1+1", "a,b", "c\"d", "'x", "顾客"), ids(0, 20));
        var drawn = Assignment.draw(strata, 0.4, 1);
        AssignmentFile.write(drawn, folder.resolve("a.csv"));
        var read = AssignmentFile.of(new DatasetReader().read(folder.resolve("a.csv"), Progress.NONE));
        assertThat(read.members()).isEqualTo(drawn.members());
    }

    @Test
    void aFileThatIsNoAssignmentIsRefused() throws IOException {
        for (var text : List.of(
                "customer,line\na,1\nb,1\n",
                "customer,line,group\na,1,test\nb,1,control\n",
                "customer,line,group\na,1,test\na,1,holdout\n",
                "customer,line,group\na,1,test\nb,1,test\n",
                "customer,line,group\na,0,test\nb,1,holdout\n")) {
            var table = table("x.csv", text);
            assertThatThrownBy(() -> AssignmentFile.of(table))
                    .as(text)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("x.csv");
        }
    }

    @Test
    void theResultIsThatOfStatsmodelsAndFindsThePlantedEffect() throws IOException {
        var text = new StringBuilder("id,buy\n");
        var assigned = new StringBuilder("customer,line,group\n");
        for (int i = 0; i < 10_000; i++) {
            boolean held = i >= 9000;
            boolean buys = held ? i < 9040 : i < 530;
            text.append(i).append(',').append(buys ? 1 : 0).append('\n');
            assigned.append(i).append(",1,").append(held ? "holdout" : "test").append('\n');
        }
        text.append("stranger,1\n");
        var assignment = AssignmentFile.of(table("a.csv", assigned.toString()));
        var result = ResultReader.read(
                assignment,
                table("r.csv", text.toString()),
                "id",
                Map.of(Outcome.PURCHASE, "buy"),
                Optional.empty(),
                Map.of(Outcome.PURCHASE, Interval.around(0.02, 0.005)));
        assertThat(result.strangers()).isEqualTo(1);
        assertThat(result.isSound()).isTrue();
        var finding = result.byOutcome().get(Outcome.PURCHASE);
        // Wald range of statsmodels; it divides by n where the sample variance divides by n - 1
        assertThat(finding.difference().lower()).isCloseTo(0.005805797127602482, within(1e-5));
        assertThat(finding.difference().upper()).isCloseTo(0.031971980650175286, within(1e-5));
        assertThat(finding.verdict()).isEqualTo(TestResult.Agreement.AS_EXPECTED);
    }

    @Test
    void aCovariateNarrowsTheRangeOfTheSpend() throws IOException {
        var random = new Random(3);
        var text = new StringBuilder("id,before,spend\n");
        var drawn = Assignment.draw(List.of(ids(0, 3000)), 0.5, 9);
        for (var member : drawn.members()) {
            double before = 100 * random.nextDouble();
            double spend = before + 5 * random.nextGaussian() + (member.held() ? 0 : 2);
            text.append(member.id())
                    .append(',')
                    .append(before)
                    .append(',')
                    .append(Math.max(0, spend))
                    .append('\n');
        }
        var results = table("r.csv", text.toString());
        var columns = Map.of(Outcome.SPEND, "spend");
        var plain = ResultReader.read(drawn, results, "id", columns, Optional.empty(), Map.of());
        var adjusted = ResultReader.read(drawn, results, "id", columns, Optional.of("before"), Map.of());
        assertThat(half(adjusted)).isLessThan(half(plain) / 3);
        assertThat(adjusted.findings().get(0).difference().contains(2)).isTrue();
    }

    private static double half(TestResult result) {
        var difference = result.findings().get(0).difference();
        return difference.upper() - difference.value();
    }
}
