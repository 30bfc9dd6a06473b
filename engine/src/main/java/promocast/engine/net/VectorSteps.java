package promocast.engine.net;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The live network with the Vector API (JEP 338 and followers); only loaded where the runtime has the module. */
final class VectorSteps {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = 32;
    private static final int SIZE = LiveGroup.SIZE;
    private static final int HEADS = LiveGroup.HEADS;
    private static final int HIGHEST = Float.floatToRawIntBits(80f);
    private static final int ONE = Float.floatToRawIntBits(1f);
    /** Adding this rounds to whole numbers and leaves them in the low bits. */
    private static final float MAGIC = 12582912f;

    private VectorSteps() {}

    static LiveKernel kernel() {
        if (2 * L > LANES || L < 4) {
            throw new IllegalStateException("vectors of " + L + " floats");
        }
        var linear = new Linear();
        var chances = new Chances();
        var money = new Money();
        var spend = new Spend();
        return new LiveKernel(
                "vector-" + S.vectorBitSize(),
                LANES,
                new LiveStep[] {linear},
                new LiveStep[] {linear, chances, money, spend},
                new LiveStep[] {
                    linear, chances, money, new Extra(), new ExtraMoney(), new ExtraRedeemed(), spend, new Totals()
                });
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(S, value);
    }

    /** h = relu(a U + b), then all heads: two vectors of customers at a time, all sums in registers. */
    private static final class Linear implements LiveStep {
        @Override
        public void run(LiveGroup group) {
            int block = LANES * group.gain.length;
            for (int first = 0, at = group.at; first < SIZE; first += LANES, at += block) {
                for (int c = 0; c < LANES; c += 2 * L) {
                    twoVectors(group, at + c, first + c);
                }
            }
        }

        private static void twoVectors(LiveGroup group, int at, int out) {
            var u = group.tiles;
            var a = group.gain;
            var b = group.shift;
            var w = group.weights;
            var x0 = all(group.bias[0]);
            var x1 = all(group.bias[1]);
            var x2 = all(group.bias[2]);
            var x3 = all(group.bias[3]);
            var x4 = all(group.bias[4]);
            var y0 = x0;
            var y1 = x1;
            var y2 = x2;
            var y3 = x3;
            var y4 = x4;
            for (int j = 0, p = at, k = 0; j < a.length; j++, p += LANES, k += HEADS) {
                var gain = all(a[j]);
                var shift = all(b[j]);
                var x = FloatVector.fromArray(S, u, p).fma(gain, shift);
                var y = FloatVector.fromArray(S, u, p + L).fma(gain, shift);
                x = x.add(x.abs());
                y = y.add(y.abs());
                var w0 = all(w[k]);
                var w1 = all(w[k + 1]);
                var w2 = all(w[k + 2]);
                var w3 = all(w[k + 3]);
                var w4 = all(w[k + 4]);
                x0 = x.fma(w0, x0);
                y0 = y.fma(w0, y0);
                x1 = x.fma(w1, x1);
                y1 = y.fma(w1, y1);
                x2 = x.fma(w2, x2);
                y2 = y.fma(w2, y2);
                x3 = x.fma(w3, x3);
                y3 = y.fma(w3, y3);
                x4 = x.fma(w4, x4);
                y4 = y.fma(w4, y4);
            }
            var h = group.heads;
            x0.intoArray(h, out);
            y0.intoArray(h, out + L);
            x1.intoArray(h, out + SIZE);
            y1.intoArray(h, out + SIZE + L);
            x2.intoArray(h, out + 2 * SIZE);
            y2.intoArray(h, out + 2 * SIZE + L);
            x3.intoArray(h, out + 3 * SIZE);
            y3.intoArray(h, out + 3 * SIZE + L);
            x4.intoArray(h, out + 4 * SIZE);
            y4.intoArray(h, out + 4 * SIZE + L);
        }
    }

    /** exp(z) with a relative error below 1e-6 for z between -80 and 80, which it is kept in. */
    private static FloatVector exp(FloatVector z) {
        var bits = z.reinterpretAsInts();
        var x = bits.and(0x7fffffff).min(HIGHEST).or(bits.and(0x80000000)).reinterpretAsFloats();
        var shifted = x.fma(all(1.44269504f), all(MAGIC));
        var whole = shifted.sub(all(MAGIC));
        var r = whole.fma(all(-1.4286068e-6f), whole.fma(all(-0.69314575f), x));
        var p = r.fma(all(1.3888889e-3f), all(8.3333333e-3f));
        p = p.fma(r, all(4.1666667e-2f));
        p = p.fma(r, all(1.6666667e-1f));
        p = p.fma(r, all(0.5f));
        p = p.fma(r, all(1f));
        p = p.fma(r, all(1f));
        var power =
                shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(ONE);
        return p.mul(power.reinterpretAsFloats());
    }

    /** Logits to chances: 1 / (1 + exp(-z)), of a relative error below 1e-6 also for small chances. */
    private static final class Chances implements LiveStep {
        @Override
        public void run(LiveGroup group) {
            var h = group.heads;
            for (int c = 0; c < group.chances * SIZE; c += L) {
                var z = FloatVector.fromArray(S, h, c);
                all(1f).div(exp(z.neg()).add(1f)).intoArray(h, c);
            }
        }
    }

    /** The logarithm of money to money. */
    private static final class Money implements LiveStep {
        @Override
        public void run(LiveGroup group) {
            if (group.amount) {
                var h = group.heads;
                int end = (group.chances + 1) * SIZE;
                for (int c = group.chances * SIZE; c < end; c += L) {
                    exp(FloatVector.fromArray(S, h, c)).intoArray(h, c);
                }
            }
        }
    }

    /** What the offer adds to the chance of a purchase: max(0, d) = (d + |d|) / 2. */
    private static final class Extra implements LiveStep {
        @Override
        public void run(LiveGroup group) {
            if (group.bought >= 0) {
                int bought = group.bought * SIZE;
                var half = all(0.5f);
                for (int c = 0; c < SIZE; c += L) {
                    var d = FloatVector.fromArray(S, group.heads, bought + c)
                            .sub(FloatVector.fromArray(S, group.anyway, c));
                    var weight = FloatVector.fromArray(S, group.weight, c).mul(half);
                    d.add(d.abs()).mul(weight).intoArray(group.extra, c);
                }
            }
        }
    }

    /** How many purchases the offer adds, and what their buyers spend. */
    private static final class ExtraMoney implements LiveStep {
        @Override
        public void run(LiveGroup group) {
            if (group.bought >= 0) {
                int money = (group.amount ? group.chances : group.bought) * SIZE;
                var more = all(0);
                var paid = all(0);
                for (int c = 0; c < SIZE; c += L) {
                    var extra = FloatVector.fromArray(S, group.extra, c);
                    more = more.add(extra);
                    paid = extra.fma(FloatVector.fromArray(S, group.heads, money + c), paid);
                }
                group.totals[LiveGroup.EXTRA] = more.reduceLanes(VectorOperators.ADD);
                group.totals[LiveGroup.EXTRA_MONEY] = paid.reduceLanes(VectorOperators.ADD);
            }
        }
    }

    /** How many redemptions fall on purchases that the offer adds. */
    private static final class ExtraRedeemed implements LiveStep {
        @Override
        public void run(LiveGroup group) {
            if (group.redeemed >= 0 && group.bought >= 0) {
                var used = all(0);
                for (int c = 0; c < SIZE; c += L) {
                    var share = FloatVector.fromArray(S, group.extra, c)
                            .div(FloatVector.fromArray(S, group.heads, group.bought * SIZE + c));
                    used = share.fma(FloatVector.fromArray(S, group.heads, group.redeemed * SIZE + c), used);
                }
                group.totals[LiveGroup.EXTRA_REDEEMED] = used.reduceLanes(VectorOperators.ADD);
            }
        }
    }

    /** The money of a buyer to the expected money of a customer. */
    private static final class Spend implements LiveStep {
        @Override
        public void run(LiveGroup group) {
            if (group.amount && group.bought >= 0) {
                var h = group.heads;
                int money = group.chances * SIZE;
                for (int c = 0; c < SIZE; c += L) {
                    FloatVector.fromArray(S, h, money + c)
                            .mul(FloatVector.fromArray(S, h, group.bought * SIZE + c))
                            .intoArray(h, money + c);
                }
            }
        }
    }

    /** One weighted sum a head. */
    private static final class Totals implements LiveStep {
        @Override
        public void run(LiveGroup group) {
            int heads = group.chances + (group.amount ? 1 : 0);
            for (int j = 0; j < heads; j++) {
                group.totals[j] = weighted(group.heads, j * SIZE, group.weight);
            }
        }

        private static float weighted(float[] h, int at, float[] weight) {
            var even = all(0);
            var odd = all(0);
            for (int c = 0; c < SIZE; c += 2 * L) {
                even = FloatVector.fromArray(S, h, at + c).fma(FloatVector.fromArray(S, weight, c), even);
                odd = FloatVector.fromArray(S, h, at + c + L).fma(FloatVector.fromArray(S, weight, c + L), odd);
            }
            return even.add(odd).reduceLanes(VectorOperators.ADD);
        }
    }
}
