package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnProfileTest {
    @Test
    void numbersAreCountedInBarsOfEqualWidth() {
        var text = new StringBuilder("a,b\n");
        for (int i = 0; i < 120; i++) {
            text.append(i).append(",1\n");
        }
        var profile = ColumnProfile.of(Tables.read(text + ",1\n").column("a"));
        assertThat(profile.counts()).hasSize(12).containsOnly(10);
        assertThat(profile.labels()).isEmpty();
        assertThat(profile.min()).isZero();
        assertThat(profile.max()).isEqualTo(119);
        assertThat(profile.mean()).isEqualTo(59.5);
        assertThat(profile.missing()).isEqualTo(1);
        assertThat(profile.distinct()).isEqualTo(120);
    }

    @Test
    void namesAreCountedMostFrequentFirst() {
        var profile = ColumnProfile.of(
                Tables.read("a,b\nx,1\ny,1\ny,1\n,1\nz,1\ny,1\nx,1\n").column("a"));
        assertThat(profile.labels()).containsExactly("y", "x", "z");
        assertThat(profile.counts()).containsExactly(3, 2, 1);
        assertThat(profile.min()).isNaN();
    }

    @Test
    void emptyAndConstantColumnsHaveProfiles() {
        var data = Tables.read("a,b,c\n,1,yes\n,1,no\n");
        assertThat(ColumnProfile.of(data.column("a")).counts()).isEmpty();
        assertThat(ColumnProfile.of(data.column("b")).counts()).containsExactly(2);
        assertThat(ColumnProfile.of(data.column("c")).counts()).containsExactly(1, 1);
    }
}
