package promocast.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.data.UnanswerableException;

class EvaluateFilesTest {
    @TempDir
    Path folder;

    @Test
    void upliftFileGivesTheReferenceValues() throws IOException {
        var found = UpliftCsv.read(copy("metrics_ties500.csv"));

        assertThat(found.qini()).isCloseTo(0.12842029365839586, within(1e-9));
        assertThat(found.auuc()).isCloseTo(0.12335170285370668, within(1e-9));
        assertThat(found.upliftAt10()).isCloseTo(0.10144927536231885, within(1e-9));
        assertThat(found.upliftAt30()).isCloseTo(0.16, within(1e-9));
        assertThat(found.forecast().orElseThrow().rocAuc()).isCloseTo(0.7194986179361179, within(1e-9));
        assertThat(found.forecast().orElseThrow().logLoss()).isCloseTo(0.5405088411232969, within(1e-9));
        assertThat(found.forecast().orElseThrow().brier()).isCloseTo(0.17850855306575864, within(1e-9));
    }

    @Test
    void upliftWithoutControlAmongTheBestHasNoValueThere() throws IOException {
        assertThat(UpliftCsv.read(copy("metrics_small20.csv")).upliftAt10()).isNaN();
    }

    @Test
    void upliftFileWithoutForecastsHasNoForecastMeasures() throws IOException {
        assertThat(UpliftCsv.read(write("y,t,score\n1,1,3\n0,0,2\n1,0,1\n0,1,0\n"))
                        .forecast())
                .isEmpty();
    }

    @Test
    void policyFileGivesTheReferenceValues() throws IOException {
        var found = PolicyCsv.read(copy("ope_cut200.csv"), 5, 10).estimates();

        assertThat(found.ips().value()).isCloseTo(0.773589551598181, within(1e-9));
        assertThat(found.dr().isWithheld()).isFalse();
        assertThat(found.ess()).isBetween(1.0, 200.0);
    }

    @Test
    void wrongValuesAreNamedByFileRowAndColumn() throws IOException {
        explains("y,t,score\n1,1,3\n2,0,2\n", "row 3", "“y”", "“2”");
        explains("y,t,score\n1,1,3\n1,maybe,2\n", "row 3", "“t”", "“maybe”");
        explains("y,t,score\n1,1,\n1,0,2\n", "row 2", "“score”");
        explains("y,t,score,p\n1,1,1,0.5\n1,0,2,1.5\n", "row 3", "“p”", "“1.5”");
        explains("y,t\n1,1\n0,0\n", "“score”", "y, t");
    }

    @Test
    void questionsThatTheFileCannotAnswerAreToldApart() throws IOException {
        var oneGroup = write("y,t,score\n1,1,3\n0,1,2\n");
        assertThatThrownBy(() -> UpliftCsv.read(oneGroup)).isInstanceOf(UnanswerableException.class);
        var oneOutcome = write("y,t,score\n1,1,3\n1,0,2\n");
        assertThatThrownBy(() -> UpliftCsv.read(oneOutcome)).isInstanceOf(UnanswerableException.class);
        var apart = write("action,reward,pscore,pi_e_0,pi_e_1\n0,1,0.5,0,1\n0,0,0.5,0,1\n");
        assertThatThrownBy(() -> PolicyCsv.read(apart, 5, 10)).isInstanceOf(UnanswerableException.class);
    }

    @Test
    void wrongLogsAreExplained() throws IOException {
        explainsLog("action,reward,pscore,pi_e_0,pi_e_1\n0,1,0,0.5,0.5\n", "“pscore”");
        explainsLog("action,reward,pscore,pi_e_0,pi_e_1\n2,1,0.5,0.5,0.5\n", "“action”");
        explainsLog("action,reward,pscore,pi_e_0,pi_e_1\n1,1,0.5,0.5,0.9\n", "1.4");
        explainsLog("action,reward,pscore,pi_e_0,pi_e_1,q_0\n1,1,0.5,0.5,0.5,1\n", "“q_1”");
    }

    private void explains(String content, String... parts) throws IOException {
        var file = write(content);
        assertThatThrownBy(() -> UpliftCsv.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("input.csv")
                .hasMessageContainingAll(parts);
    }

    private void explainsLog(String content, String... parts) throws IOException {
        var file = write(content);
        assertThatThrownBy(() -> PolicyCsv.read(file, 5, 10))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("input.csv")
                .hasMessageContainingAll(parts);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("input.csv"), content);
    }

    private Path copy(String name) throws IOException {
        try (var in = EvaluateFilesTest.class.getResourceAsStream(name)) {
            var target = folder.resolve(name);
            Files.copy(in, target);
            return target;
        }
    }
}
