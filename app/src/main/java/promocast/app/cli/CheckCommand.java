package promocast.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import promocast.data.CouponShop;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.TrainingOptions;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.report.ReportWriter.Format;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.WhatIf;

/** {@code check}: whether the program works on this machine, from data to report, on a small shop that it makes up. */
@Command(name = "check")
public final class CheckCommand implements Work {
    private static final int CUSTOMERS = 3000;

    private final Inputs inputs;
    private final Reporting reporting;

    /** The command over what trains and what makes reports. */
    public CheckCommand(Inputs inputs, Reporting reporting) {
        this.inputs = inputs;
        this.reporting = reporting;
    }

    @Override
    public Answer run(Session session) {
        var progress = session.progress();
        var shop = CouponShop.generate(CUSTOMERS, false, session.seed());
        var fitted = inputs.trainer(options(session.seed()), session)
                .fit(CampaignLog.of(shop, CouponShop.roles()), new TrainingWatch(progress.part(0, 0.6)));
        session.tell(session.text("check.trained", shop.rows()));

        var model = copyThroughFile(fitted);
        var whatIf = new WhatIf(model, shop, session.threads(), progress.part(0.6, 0.7));
        var forecast = whatIf.settle(plan(), progress.part(0.7, 0.8));
        requireSound(forecast);
        session.tell(session.text("check.forecast"));

        long bytes = report(session, new Inputs.Prepared(model, shop, whatIf), forecast);
        session.tell(session.text("check.report", bytes));
        var document = new LinkedHashMap<String, Object>();
        document.put("ok", true);
        document.put("customers", shop.rows());
        document.put("incremental", ForecastJson.totals(forecast.incremental()));
        document.put("reportBytes", bytes);
        return new Answer(document, List.of(session.text("check.ok")));
    }

    private static TrainingOptions options(long seed) {
        var usual = TrainingOptions.defaults();
        return new TrainingOptions(
                2,
                16,
                usual.learningRate(),
                256,
                4,
                usual.patience(),
                usual.l2(),
                usual.dropout(),
                16,
                usual.testShare(),
                seed);
    }

    private static CampaignPlan plan() {
        var coupon = new Offer.Coupon(10, 0, 30, Double.POSITIVE_INFINITY, 14, false);
        var line = new PlanLine("", 1, PlanLine.Pick.RANDOM, Optional.empty(), coupon, false, "");
        return new CampaignPlan(
                "Check",
                "CNY",
                14,
                Double.POSITIVE_INFINITY,
                Economics.defaults(),
                List.of(line),
                new CampaignPlan.Constraints(java.util.OptionalDouble.empty(), 1));
    }

    private static void requireSound(Forecast forecast) {
        double purchases = forecast.total().purchases().value();
        double reach = forecast.total().reach().value();
        if (!(reach == CUSTOMERS && purchases > 0 && purchases < reach)) {
            throw new IllegalStateException("purchases: " + purchases + " of " + reach);
        }
    }

    private static ForecastModel copyThroughFile(ForecastModel model) {
        return inFolder(folder -> {
            model.write(folder.resolve("check.promo-model"));
            return ForecastModel.read(folder.resolve("check.promo-model"));
        });
    }

    private long report(Session session, Inputs.Prepared prepared, Forecast forecast) {
        var progress = session.progress().part(0.8, 1);
        return inFolder(folder -> {
            var content = reporting.gather(prepared, plan(), forecast, Optional.empty(), Reporting.gathering(progress));
            var files = reporting.write(
                    content, folder, EnumSet.allOf(Format.class), session.locale(), Reporting.writing(progress));
            return files.stream().mapToLong(CheckCommand::size).sum();
        });
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static <T> T inFolder(java.util.function.Function<Path, T> work) {
        try {
            var folder = Files.createTempDirectory("promocast-check");
            try {
                return work.apply(folder);
            } finally {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
