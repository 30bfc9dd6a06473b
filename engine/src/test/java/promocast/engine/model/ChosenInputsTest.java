package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.TableBuilder;
import promocast.data.campaign.CampaignLog;
import promocast.data.feature.FeatureOptions;

/** A model whose inputs were chosen is the same after its file was read. */
class ChosenInputsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final FeatureOptions CHOSEN = FeatureOptions.defaults()
            .withMost(12)
            .withInteractions(2, List.of("age*recency"))
            .withComponents(6);

    @TempDir
    Path folder;

    @Test
    void chosenInputsComeBackFromTheModelFile() throws IOException {
        var log = CampaignLog.of(withReviews(CouponShop.generate(900, false, 5)), CouponShop.roles());
        var options = new TrainingOptions(2, 8, 6e-3, 256, 2, 2, 5e-4, 0, 16, 0.3, 42).withFeatures(CHOSEN);
        var model = new ForecastTrainer(options, 2, CLOCK).fit(log, new ModelBenchmark.Quiet());
        var customers = model.customers(log.data());
        assertThat(customers.width()).isEqualTo(6);
        assertThat(model.features()).anyMatch(summary -> summary.input().equals("review: text 1"));
        assertThat(model.features())
                .anyMatch(summary -> summary.input().equals("age * recency: rank")
                        || summary.input().equals("age * recency"));
        assertThat(model.features()).filteredOn(summary -> summary.kept()).hasSize(12);

        var file = folder.resolve("m.promo-model");
        model.write(file);
        var read = ForecastModel.read(file);
        var setting = new double[] {10, 30, 1, 0};
        assertThat(read.predict(read.customers(log.data()), setting).of(Outcome.PURCHASE))
                .isEqualTo(model.predict(customers, setting).of(Outcome.PURCHASE));
        assertThat(read.features()).isEqualTo(model.features());
        assertThat(read.provenance().options().features()).isEqualTo(CHOSEN);
        read.write(folder.resolve("again.promo-model"));
        assertThat(Files.readAllBytes(folder.resolve("again.promo-model"))).isEqualTo(Files.readAllBytes(file));
    }

    private static Dataset withReviews(Dataset shop) {
        var reviews = new ArrayList<String>();
        for (int i = 0; i < shop.rows(); i++) {
            reviews.add(
                    shop.column("age").number(i) > 38
                            ? "garden roses and soil, order " + i
                            : "fast boots for running " + i);
        }
        var table = new TableBuilder(shop.name());
        shop.columns().forEach(table::column);
        return table.texts("review", reviews).build();
    }
}
