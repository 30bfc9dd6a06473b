package promocast.engine.model;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.data.CouponShop;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.campaign.CampaignLog;
import promocast.data.read.DatasetReader;

/** Measures accuracy and speed on real and simulated data; run by hand, never by the test suite. */
final class ModelBenchmark {
    private ModelBenchmark() {}

    /** {@code hillstrom FILE SPLITS} or {@code shop ROWS SEEDS}. */
    public static void main(String[] args) {
        int times = Integer.parseInt(args[2]);
        if (args[0].equals("logistic")) {
            var log = CampaignLog.of(new DatasetReader().read(Path.of(args[1]), Progress.NONE), hillstromRoles());
            for (int seed = 1; seed <= times; seed++) {
                LogisticBaseline.print(log, seed);
            }
        } else if (args[0].equals("hillstrom")) {
            hillstrom(Path.of(args[1]), times);
        } else {
            shop(Integer.parseInt(args[1]), times);
        }
    }

    static TrainingOptions options(long seed, double testShare) {
        var d = TrainingOptions.defaults();
        return new TrainingOptions(
                Integer.getInteger("members", d.members()),
                Integer.getInteger("hidden", d.hidden()),
                Double.parseDouble(System.getProperty("rate", "" + d.learningRate())),
                Integer.getInteger("batch", d.batch()),
                Integer.getInteger("epochs", d.maxEpochs()),
                Integer.getInteger("patience", d.patience()),
                Double.parseDouble(System.getProperty("l2", "" + d.l2())),
                Double.parseDouble(System.getProperty("dropout", "" + d.dropout())),
                d.liveWidth(),
                testShare,
                seed);
    }

    static Roles hillstromRoles() {
        return new Roles(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Roles.ActionRole(Optional.of("segment"), Optional.of("No E-Mail"), Map.of(), Map.of()),
                Optional.empty(),
                true,
                Map.of(Outcome.CLICK, "visit", Outcome.PURCHASE, "conversion", Outcome.SPEND, "spend"),
                List.of(),
                List.of("history_segment"));
    }

    private static void hillstrom(Path file, int splits) {
        var log = CampaignLog.of(new DatasetReader().read(file, Progress.NONE), hillstromRoles());
        double qini = 0;
        for (int seed = 1; seed <= splits; seed++) {
            long start = System.nanoTime();
            var model = new ForecastTrainer(options(seed, 0.5), 2, Clock.systemUTC()).fit(log, new Quiet());
            double seconds = (System.nanoTime() - start) / 1e9;
            var e = model.evaluation();
            var womens = e.uplift().get("Womens E-Mail").get(Outcome.CLICK);
            qini += womens.qini().value() / splits;
            System.out.printf(
                    "seed %d %.1fs members %s%n",
                    seed,
                    seconds,
                    model.members().stream()
                            .map(m -> m.epochs() + "/" + String.format("%.4f/%.2f", m.validationLoss(), m.weight()))
                            .toList());
            print(e);
            twoArms(model, log, e);
            speed(model, log);
        }
        System.out.printf("mean Qini women's visit %.4f%n", qini);
    }

    private static void twoArms(ForecastModel model, CampaignLog log, Evaluation e) {
        var customers = model.customers(log.data());
        var click = log.outcome(Outcome.CLICK).orElseThrow();
        int[] test = IntStream.range(0, log.rows()).toArray();
        var plan = FoldPlan.draw(
                        log.rows(),
                        0.5,
                        model.provenance().options().members(),
                        model.provenance().options().seed())
                .test();
        double sum = 0;
        int n = 0;
        for (int arm : new int[] {
            (int) log.actions().levers().get(0).control(),
            log.actions().armNames().indexOf("Womens E-Mail")
        }) {
            int[] rows =
                    IntStream.of(plan).filter(r -> log.setting(r)[0] == arm).toArray();
            var p = model.predict(customers, rows, new double[] {arm}).of(Outcome.CLICK);
            for (int i = 0; i < rows.length; i++) {
                sum -= Math.log(click[rows[i]] > 0 ? p[i] : 1 - p[i]);
                n++;
            }
        }
        System.out.printf("  women+none visit log-loss %.4f%n", sum / n);
    }

    private static void print(Evaluation e) {
        e.outcomes()
                .forEach((o, q) -> System.out.printf(
                        "  %s auc %.4f ll %.4f brier %.4f ece %.4f (before %.4f) rmse %.3f%n",
                        o,
                        q.auc().value(),
                        q.logLoss().value(),
                        q.brier().value(),
                        q.ece().value(),
                        q.eceBefore(),
                        q.rmse().value()));
        e.uplift()
                .forEach((key, m) -> m.forEach((o, u) -> System.out.printf(
                        "  %s %s qini %.4f (%.4f %.4f) auuc %.4f u30 %.4f ate %.4f (%.4f %.4f)%n",
                        key,
                        o,
                        u.qini().value(),
                        u.qini().lower(),
                        u.qini().upper(),
                        u.auuc().value(),
                        u.upliftAt30().value(),
                        u.ate().value(),
                        u.ate().lower(),
                        u.ate().upper())));
        System.out.printf("  live distance %.5f%n", e.liveDistance());
    }

    private static void speed(ForecastModel model, CampaignLog log) {
        var customers = model.customers(log.data());
        var setting = log.setting(0);
        for (int rep = 0; rep < 5; rep++) {
            long a = System.nanoTime();
            model.predict(customers, setting);
            long b = System.nanoTime();
            if (rep == 4) {
                System.out.printf("  blend %d rows %.1f ms%n", log.rows(), (b - a) / 1e6);
            }
        }
        var live = model.live(customers);
        var means = live.predict(setting);
        double best = 1e9;
        for (int rep = 0; rep < 200; rep++) {
            long a = System.nanoTime();
            live.predict(setting, means);
            best = Math.min(best, (System.nanoTime() - a) / 1e6);
        }
        System.out.printf("  live best %.2f ms, %d bytes a customer%n", best, live.bytesPerCustomer());
    }

    private static void shop(int rows, int seeds) {
        double[] total = new double[4];
        for (int seed = 1; seed <= seeds; seed++) {
            var log = CampaignLog.of(CouponShop.generate(rows, false, 100 + seed), CouponShop.roles());
            long start = System.nanoTime();
            var model = new ForecastTrainer(
                            options(seed, Double.parseDouble(System.getProperty("test", "0.3"))), 2, Clock.systemUTC())
                    .fit(log, new Quiet());
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "seed %d %.1fs members %s%n",
                    seed,
                    seconds,
                    model.members().stream()
                            .map(m -> m.epochs() + "/" + String.format("%.4f/%.2f", m.validationLoss(), m.weight()))
                            .toList());
            if (seed == 1) {
                print(model.evaluation());
                speed(model, log);
            }
            double[] errors = cate(model, seed);
            System.out.printf(
                    "  CATE rmse blend %.4f live %.4f member0 %.4f, ATE error %.4f%n",
                    errors[0], errors[1], errors[2], errors[3]);
            for (int i = 0; i < 4; i++) {
                total[i] += errors[i] / seeds;
            }
        }
        System.out.printf(
                "mean CATE rmse blend %.4f live %.4f member0 %.4f, ATE error %.4f%n",
                total[0], total[1], total[2], total[3]);
    }

    private static double[] cate(ForecastModel model, int seed) {
        var shop = CouponShop.generate(20000, false, 9000 + seed);
        var log = CampaignLog.of(shop, CouponShop.roles());
        var customers = model.customers(shop);
        var live = model.live(customers);
        int n = log.rows();
        int[] all = IntStream.range(0, n).toArray();
        double[] out = new double[4];
        int combos = 0;
        for (double s : new double[] {30, 60}) {
            for (double k : new double[] {1, 2, 3}) {
                for (double c : new double[] {0, 1, 2}) {
                    double weight = 1.0 / 6 * new double[] {0.5, 0.3, 0.2}[(int) k - 1];
                    double[] base = {0, s, k, c};
                    double[] t0 = CouponShop.truth(shop, Outcome.PURCHASE, base);
                    float[] b0 = model.predict(customers, base).of(Outcome.PURCHASE);
                    float[] l0 = live.predict(base).of(Outcome.PURCHASE);
                    float[] m0 = model.predictMember(0, customers, all, base).of(Outcome.PURCHASE);
                    for (double f : new double[] {5, 10, 20}) {
                        double[] set = {f, s, k, c};
                        double[] t1 = CouponShop.truth(shop, Outcome.PURCHASE, set);
                        float[] b1 = model.predict(customers, set).of(Outcome.PURCHASE);
                        float[] l1 = live.predict(set).of(Outcome.PURCHASE);
                        float[] m1 = model.predictMember(0, customers, all, set).of(Outcome.PURCHASE);
                        double eb = 0, el = 0, em = 0, ate = 0;
                        for (int i = 0; i < n; i++) {
                            double t = t1[i] - t0[i];
                            eb += sq(b1[i] - b0[i] - t) / n;
                            el += sq(l1[i] - l0[i] - t) / n;
                            em += sq(m1[i] - m0[i] - t) / n;
                            ate += (b1[i] - b0[i] - t) / n;
                        }
                        out[0] += weight / 3 * eb;
                        out[1] += weight / 3 * el;
                        out[2] += weight / 3 * em;
                        out[3] += weight / 3 * Math.abs(ate);
                        combos++;
                    }
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            out[i] = Math.sqrt(out[i]);
        }
        return out;
    }

    private static double sq(double v) {
        return v * v;
    }

    /** Nobody watches. */
    static final class Quiet implements TrainingMonitor {
        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {}

        @Override
        public void memberReady(MemberSummary member) {}
    }
}
