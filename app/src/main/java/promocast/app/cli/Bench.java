package promocast.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.RoleGuess;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.TrainingOptions;
import promocast.resources.Samples;

/** What the benchmarks share. */
final class Bench {
    private static final int SHOP_ROWS = 20_000;

    private Bench() {}

    /** The embedded e-mail campaign. */
    static CampaignLog sample(Inputs inputs, Session session) {
        var table = sampleTable(inputs, session);
        return CampaignLog.of(table, RoleGuess.of(table).roles());
    }

    /** The simulated coupon shop. */
    static CampaignLog shop(long seed) {
        return CampaignLog.of(CouponShop.generate(SHOP_ROWS, false, seed), CouponShop.roles());
    }

    /** A training of two passes, where only time matters and not how good the model is. */
    static TrainingOptions briefly(long seed) {
        var usual = TrainingOptions.defaults();
        return new TrainingOptions(
                usual.members(),
                usual.hidden(),
                usual.learningRate(),
                usual.batch(),
                2,
                usual.patience(),
                usual.l2(),
                usual.dropout(),
                usual.liveWidth(),
                usual.testShare(),
                seed);
    }

    private static Dataset sampleTable(Inputs inputs, Session session) {
        try {
            var folder = Files.createTempDirectory("promocast-sample");
            var file = Samples.copyHillstrom(folder);
            try {
                return inputs.data(file, session.progress().part(0, 0.1));
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The value below which a share of the sorted values lies (nearest rank). */
    static double quantile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
