package promocast.data.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What happens to the inputs of the columns before a model sees them: products are added, some inputs are kept,
 * components are taken.
 *
 * @param base number of inputs of the columns
 * @param products products of two of them, which come after them
 * @param kept places of the inputs that are kept, among those of the columns and the products
 * @param components directions that the kept inputs are reduced to
 */
record InputStages(int base, List<Product> products, int[] kept, Optional<PrincipalComponents> components) {
    InputStages {
        products = List.copyOf(products);
        int all = base + products.size();
        boolean inside = IntStream.of(kept).allMatch(place -> place >= 0 && place < all)
                && products.stream()
                        .allMatch(product -> product.left() >= 0
                                && product.left() < base
                                && product.right() >= 0
                                && product.right() < base);
        if (!inside
                || components
                        .filter(found -> found.means().length != kept.length)
                        .isPresent()) {
            throw new IllegalArgumentException("stages: " + base + " inputs do not fit");
        }
    }

    /** All inputs of the columns as they are. */
    static InputStages none(int base) {
        return new InputStages(base, List.of(), IntStream.range(0, base).toArray(), Optional.empty());
    }

    /** Whether the inputs of the columns go on as they are. */
    boolean isEmpty() {
        return products.isEmpty() && kept.length == base && components.isEmpty();
    }

    /** Number of inputs that come out. */
    int width() {
        return components.map(PrincipalComponents::width).orElse(kept.length);
    }

    /** Names of the inputs that come out. */
    List<String> names(List<String> baseNames) {
        if (components.isPresent()) {
            return components.get().names();
        }
        var all = new ArrayList<>(baseNames);
        products.forEach(product -> all.add(product.name()));
        return IntStream.of(kept).mapToObj(all::get).toList();
    }

    /** The inputs that come out of those of the columns, both row-major. */
    float[] apply(float[] inputs, int rows) {
        int width = width();
        var out = new float[Math.multiplyExact(rows, width)];
        var row = new float[kept.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < kept.length; j++) {
                row[j] = value(inputs, i * base, kept[j]);
            }
            if (components.isPresent()) {
                components.get().apply(row, out, i * width);
            } else {
                System.arraycopy(row, 0, out, i * width, width);
            }
        }
        return out;
    }

    private float value(float[] inputs, int at, int place) {
        if (place < base) {
            return inputs[at + place];
        }
        var product = products.get(place - base);
        return product.of(inputs[at + product.left()], inputs[at + product.right()]);
    }
}
