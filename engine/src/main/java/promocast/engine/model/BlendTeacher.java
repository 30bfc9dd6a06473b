package promocast.engine.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.net.LiveTeacher;

/**
 * Teaches the live network what the blend says of random offers: no offer, logged ones, and values between and just
 * beyond them.
 */
final class BlendTeacher implements LiveTeacher {
    private static final int OFFERS = 600;
    private static final double BEYOND = 1.2;

    private final Blend blend;
    private final float[] customers;
    private final int[] rows;
    private final float[][] codes;
    private final List<Outcome> chances;
    private final int threads;

    BlendTeacher(Blend blend, float[] customers, int[] rows, CampaignLog log, Work work, long seed) {
        this.blend = blend;
        this.customers = customers;
        this.rows = rows;
        this.chances = LiveModel.chances(blend.funnel());
        this.threads = work.threads();
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
        this.codes =
                settings(log, rows, random).stream().map(blend.code()::encode).toArray(float[][]::new);
    }

    private static List<double[]> settings(CampaignLog log, int[] rows, RandomGenerator random) {
        var actions = log.actions();
        var settings = new ArrayList<double[]>();
        if (actions.arms()) {
            for (int arm = 0; arm < actions.armNames().size(); arm++) {
                settings.add(new double[] {arm});
            }
            return settings;
        }
        for (int i = 0; i < OFFERS; i++) {
            var setting = log.setting(rows[random.nextInt(rows.length)]);
            for (int j = 0; j < setting.length; j++) {
                var lever = actions.levers().get(j);
                double draw = random.nextDouble();
                if (draw < 0.15) {
                    setting[j] = lever.control();
                } else if (draw > 0.6 && lever.numeric()) {
                    double least = Math.min(lever.control(), lever.logged().get(0));
                    double most = Math.max(
                            lever.control(), lever.logged().get(lever.logged().size() - 1));
                    setting[j] = least + random.nextDouble() * BEYOND * (most - least);
                }
            }
            settings.add(i % 10 == 0 ? actions.control() : setting);
        }
        return settings;
    }

    @Override
    public float[] customers() {
        return customers;
    }

    @Override
    public int customerWidth() {
        return blend.parts().customerWidth();
    }

    @Override
    public float[][] codes() {
        return codes;
    }

    @Override
    public int[] rows() {
        return rows;
    }

    @Override
    public int chanceHeads() {
        return chances.size();
    }

    @Override
    public boolean hasAmount() {
        return blend.funnel().amount();
    }

    @Override
    public float[][] answers(int[] asked, int[] offers) {
        int o = codes[0].length;
        int d = customerWidth();
        var inputs = new float[asked.length * d];
        var given = new float[asked.length * o];
        var all = new int[asked.length];
        for (int i = 0; i < asked.length; i++) {
            System.arraycopy(customers, asked[i] * d, inputs, i * d, d);
            System.arraycopy(codes[offers[i]], 0, given, i * o, o);
            all[i] = i;
        }
        var heads = blend.heads(inputs, given, all, threads);
        var values = new EnumMap<Outcome, float[]>(Outcome.class);
        chances.forEach(outcome -> values.put(outcome, new float[asked.length]));
        var means = new OutcomeMeans(values);
        blend.multiply(heads, means);
        var answers = new float[chances.size() + (hasAmount() ? 1 : 0)][];
        for (int h = 0; h < chances.size(); h++) {
            answers[h] = means.of(chances.get(h));
        }
        if (hasAmount()) {
            answers[chances.size()] = heads[heads.length - 1];
        }
        return answers;
    }
}
