package promocast.engine.whatif;

import java.util.TreeMap;

/**
 * A function known at some places: linear between them, the nearest value beyond them.
 *
 * @param known place to value; copied
 */
record PiecewiseLinear(TreeMap<Double, Double> known) {
    PiecewiseLinear {
        known = new TreeMap<>(known);
    }

    /** The value at a place; 0 where none is known at all. */
    double at(double place) {
        var below = known.floorEntry(place);
        var above = known.ceilingEntry(place);
        if (below == null || above == null) {
            return below != null ? below.getValue() : above != null ? above.getValue() : 0;
        }
        var width = above.getKey() - below.getKey();
        return width == 0
                ? below.getValue()
                : below.getValue() + (place - below.getKey()) / width * (above.getValue() - below.getValue());
    }
}
