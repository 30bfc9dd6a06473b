package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.ui.plan.KeyNumbersViewModel.Freshness;
import promocast.ui.session.Outlook;

final class KeyNumbersViewModelTest {
    @TempDir
    Path folder;

    private Fixtures fixtures;
    private KeyNumbersViewModel model;

    @BeforeEach
    void plan() {
        fixtures = Fixtures.planned(folder);
        model = new KeyNumbersViewModel(fixtures.context);
    }

    private KeyNumber number(int index) {
        return model.numbersProperty().getValue().get(index);
    }

    @Test
    void numbersAreEmptyBeforeTheFirstForecast() {
        assertThat(model.numbersProperty().getValue()).isEmpty();
        assertThat(model.freshnessProperty().getValue()).isEqualTo(Freshness.SETTLED);
    }

    @Test
    void numbersSayTotalAdditionAndRange() {
        fixtures.show(Fixtures.forecast(true, false, 1_000));

        assertThat(number(0).value()).isEqualTo("8,000");
        assertThat(number(0).note()).isEqualTo("80.0%, in 2 lines");
        assertThat(number(1).value()).isEqualTo("20.0%");
        assertThat(number(1).side()).isEqualTo("1,600 clicks");
        assertThat(number(6).added()).isEqualTo("+¥4,000");
        assertThat(number(6).range()).isEqualTo("(3,500–4,500)");
        assertThat(number(7).value()).isEqualTo("0.25");
    }

    @Test
    void liveNumbersKeepTheirRangesDimUntilSettled() {
        fixtures.show(Fixtures.forecast(false, false, 1_000));
        assertThat(model.freshnessProperty().getValue()).isEqualTo(Freshness.LIVE);

        fixtures.show(Fixtures.forecast(true, false, 1_000));
        assertThat(model.freshnessProperty().getValue()).isEqualTo(Freshness.SETTLED);

        var old = fixtures.outlook.get();
        fixtures.outlook.set(new Outlook(old.plan(), old.forecast(), true, 12, Optional.empty()));
        assertThat(model.freshnessProperty().getValue()).isEqualTo(Freshness.STALE);
        assertThat(number(6).added()).isEqualTo("+¥4,000");
    }

    @Test
    void returnIsWithheldBeyondTheDataAndSaysWhy() {
        fixtures.show(Fixtures.forecast(true, true, 1_000));

        assertThat(number(7).value()).isEqualTo("–");
        assertThat(number(7).note()).isEqualTo("An offer lies beyond your data");
        assertThat(number(6).beyond()).isTrue();
    }

    @Test
    void outcomeThatTheDataLackIsADash() {
        fixtures.show(Fixtures.forecast(true, false, 1_000));

        assertThat(number(3).value()).isEqualTo("–");
        assertThat(number(3).note()).isEqualTo("Not in your data");
    }

    @Test
    void lossIsMarkedAsOne() {
        fixtures.show(Fixtures.forecast(true, false, -9_000));

        assertThat(number(6).tone()).isEqualTo(KeyNumber.Tone.LOSS);
        assertThat(number(6).added()).startsWith("−¥6,000");
    }

    @Test
    void numbersFollowTheLanguage() {
        fixtures.show(Fixtures.forecast(true, false, 1_000));
        fixtures.room.texts().localeProperty().set(Locale.SIMPLIFIED_CHINESE);

        assertThat(List.of(number(0).title(), number(4).value())).containsExactly("触达人数", "¥16.0万");
    }

    @Test
    void compactNumbersLeaveTheWordsOut() {
        fixtures.show(Fixtures.forecast(true, false, 1_000));
        model.compactProperty().set(true);

        assertThat(number(1).side()).isEqualTo("1,600");
    }
}
