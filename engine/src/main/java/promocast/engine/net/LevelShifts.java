package promocast.engine.net;

import java.util.Arrays;
import java.util.List;

/**
 * A member that knows nothing of the customer: each head is a sum of piecewise linear functions of the offer's inputs,
 * so one number a head under one offer.
 */
public final class LevelShifts implements FunnelMember {
    private final List<Curve> curves;
    private final float[] bias;
    private final int customerWidth;
    private final int offerWidth;

    /**
     * Piecewise linear in one input of the offer, constant beyond the first and the last knot. Arrays are not copied.
     *
     * @param input which input of the offer
     * @param knots ascending
     * @param shifts one array a head, with a value a knot
     */
    public record Curve(int input, float[] knots, float[][] shifts) {
        public Curve {
            if (input < 0 || knots.length == 0) {
                throw new IllegalArgumentException("knots: none for input " + input);
            }
            for (int j = 1; j < knots.length; j++) {
                if (!(knots[j] > knots[j - 1])) {
                    throw new IllegalArgumentException("knots: " + Arrays.toString(knots) + " do not ascend");
                }
            }
            for (var shift : shifts) {
                if (shift.length != knots.length) {
                    throw new IllegalArgumentException("shifts: " + knots.length + " values a head expected");
                }
            }
        }

        /** The last knot at or below a value; the first where all lie above. */
        public int below(float value) {
            int j = 0;
            while (j + 1 < knots.length && knots[j + 1] <= value) {
                j++;
            }
            return j;
        }

        /** How far a value lies from knot {@code j} towards the next, 0 to 1. */
        public float beyond(int j, float value) {
            return j + 1 == knots.length ? 0 : Math.max(0, Math.min(1, (value - knots[j]) / (knots[j + 1] - knots[j])));
        }

        private float at(int head, float value) {
            int j = below(value);
            float share = beyond(j, value);
            return shifts[head][j] + (share == 0 ? 0 : share * (shifts[head][j + 1] - shifts[head][j]));
        }
    }

    /**
     * @param curves what is added up
     * @param headCount number of heads, those of each curve
     * @param customerWidth customer inputs d of the other members
     * @param offerWidth inputs o of an offer
     */
    public LevelShifts(List<Curve> curves, int headCount, int customerWidth, int offerWidth) {
        this(curves, new float[headCount], customerWidth, offerWidth);
    }

    private LevelShifts(List<Curve> curves, float[] bias, int customerWidth, int offerWidth) {
        for (var curve : curves) {
            if (curve.input() >= offerWidth || curve.shifts().length != bias.length) {
                throw new IllegalArgumentException("curves: input or heads do not fit");
            }
        }
        this.curves = List.copyOf(curves);
        this.bias = bias;
        this.customerWidth = customerWidth;
        this.offerWidth = offerWidth;
    }

    @Override
    public int customerWidth() {
        return customerWidth;
    }

    @Override
    public int offerWidth() {
        return offerWidth;
    }

    @Override
    public int headCount() {
        return bias.length;
    }

    @Override
    public int hiddenWidth() {
        return 0;
    }

    @Override
    public LevelShifts withHeads(float[] factor, float[] shift) {
        var scaled = curves.stream()
                .map(curve -> {
                    var shifts = new float[bias.length][];
                    for (int h = 0; h < bias.length; h++) {
                        shifts[h] = curve.shifts()[h].clone();
                        for (int j = 0; j < shifts[h].length; j++) {
                            shifts[h][j] *= factor[h];
                        }
                    }
                    return new Curve(curve.input(), curve.knots(), shifts);
                })
                .toList();
        var moved = new float[bias.length];
        for (int h = 0; h < moved.length; h++) {
            moved[h] = factor[h] * bias[h] + shift[h];
        }
        return new LevelShifts(scaled, moved, customerWidth, offerWidth);
    }

    @Override
    public float[][] heads(float[] customers, float[] offers, int[] rows, int threads) {
        var out = new float[bias.length][rows.length];
        for (int h = 0; h < bias.length; h++) {
            for (int i = 0; i < rows.length; i++) {
                out[h][i] = head(h, offers, rows[i] * offerWidth);
            }
        }
        return out;
    }

    @Override
    public TilePass under(float[] code) {
        var all = new float[bias.length];
        for (int h = 0; h < all.length; h++) {
            all[h] = head(h, code, 0);
        }
        return scratch -> scratch.addBias(all);
    }

    private float head(int h, float[] codes, int start) {
        float sum = bias[h];
        for (var curve : curves) {
            sum += curve.at(h, codes[start + curve.input()]);
        }
        return sum;
    }
}
