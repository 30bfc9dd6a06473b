package promocast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.ActionSpace;
import promocast.data.ActionSpace.Lever;

class SettingsTest {
    @Test
    void armsComeOnceEachControlFirst() {
        var arm = new Lever("segment", "arm", List.of("A", "none", "B"), List.of(0.0, 1.0, 2.0), List.of(5, 5, 5), 1);
        var settings = Settings.of(new ActionSpace(List.of(arm), true));
        assertThat(settings).hasSize(3);
        assertThat(settings.get(0)).containsExactly(1);
        assertThat(settings.get(1)).containsExactly(0);
        assertThat(settings.get(2)).containsExactly(2);
    }

    @Test
    void leversAreCombinedWithEachOther() {
        var settings = Settings.of(new ActionSpace(List.of(lever("face", 4, 0), lever("points", 3, 0)), false));
        assertThat(settings.get(0)).containsExactly(0, 0);
        assertThat(settings.stream().map(s -> s[0] + " " + s[1]).distinct()).hasSize(12);
        assertThat(settings).hasSize(12);
    }

    @Test
    void controlsThatWereNotLoggedAreAdded() {
        var settings = Settings.of(new ActionSpace(List.of(lever("slots", 3, -1)), false));
        assertThat(settings.get(0)).containsExactly(-1);
        assertThat(settings).hasSize(4);
    }

    @Test
    void manyCombinationsBecomeOneLeverAtATime() {
        var levers = List.of(lever("a", 20, 0), lever("b", 20, 0));
        assertThat(Settings.of(new ActionSpace(levers, false))).hasSize(1 + 19 + 19);
    }

    private static Lever lever(String name, int values, double control) {
        var logged = IntStream.range(0, values).mapToObj(i -> (double) i).toList();
        var rows = logged.stream().map(value -> 9).toList();
        return new Lever(name, "coupon." + name, List.of(), logged, rows, control);
    }
}
