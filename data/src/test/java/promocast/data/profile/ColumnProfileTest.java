package promocast.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Tables;

class ColumnProfileTest {
    private static ColumnProfile of(Column column) {
        return ColumnProfile.of(column, ColumnRole.FEATURE);
    }

    @Test
    void numbersAreCountedInBarsOfEqualWidth() {
        var text = new StringBuilder("a,b\n");
        for (int i = 0; i < 120; i++) {
            text.append(i).append(",1\n");
        }
        var profile = of(Tables.read(text + ",1\n").column("a"));
        assertThat(profile.bars().counts()).hasSize(12).containsOnly(10L);
        assertThat(profile.bars().labels()).isEmpty();
        assertThat(profile.numbers().orElseThrow().min()).isZero();
        assertThat(profile.numbers().orElseThrow().max()).isEqualTo(119);
        assertThat(profile.numbers().orElseThrow().mean()).isEqualTo(59.5);
        assertThat(profile.missing()).isEqualTo(1);
        assertThat(profile.distinct()).isEqualTo(120);
    }

    @Test
    void namesAreCountedMostFrequentFirst() {
        var profile = of(Tables.read("a,b\nx,1\ny,1\ny,1\n,1\nz,1\ny,1\nx,1\n").column("a"));
        assertThat(profile.bars().labels()).containsExactly("y", "x", "z");
        assertThat(profile.bars().counts()).containsExactly(3L, 2L, 1L);
        assertThat(profile.numbers()).isEmpty();
    }

    @Test
    void emptyAndConstantColumnsHaveProfiles() {
        var data = Tables.read("a,b,c\n,1,yes\n,1,no\n");
        assertThat(of(data.column("a")).bars().counts()).isEmpty();
        assertThat(of(data.column("b")).bars().counts()).containsExactly(2L);
        assertThat(of(data.column("c")).bars().counts()).containsExactly(1L, 1L);
    }

    @Test
    void quantilesLieBetweenNeighbours() {
        var numbers = of(Tables.read("a,b\n3,1\n1,1\n,1\n2,1\n4,1\n").column("a"))
                .numbers()
                .orElseThrow();
        assertThat(numbers.median()).isEqualTo(2.5);
        assertThat(numbers.p25()).isEqualTo(1.75);
        assertThat(numbers.p95()).isCloseTo(3.85, within(1e-12));
        assertThat(numbers.deviation()).isCloseTo(Math.sqrt(5 / 3.0), within(1e-12));
    }
}
