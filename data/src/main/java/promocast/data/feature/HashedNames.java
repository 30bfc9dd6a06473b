package promocast.data.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import promocast.data.Codes;
import promocast.data.Column;
import promocast.data.Dataset;

/**
 * A column of very many names: one input for each of the commonest, and some that the others share by a hash of their
 * letters (Weinberger et al. 2009), names among them that training never saw.
 *
 * @param categories names with an input of their own
 * @param buckets inputs that the others share
 */
record HashedNames(String feature, List<String> categories, int buckets, boolean indicator) implements FeatureCoder {
    HashedNames {
        categories = List.copyOf(categories);
        if (buckets < 1) {
            throw new IllegalArgumentException("buckets: at least 1 expected, found " + buckets);
        }
    }

    @Override
    public List<String> inputNames() {
        var names = new ArrayList<String>();
        categories.forEach(category -> names.add(feature + " = " + category));
        for (int bucket = 1; bucket <= buckets; bucket++) {
            names.add(feature + " # " + bucket);
        }
        if (indicator) {
            names.add(feature + " missing");
        }
        return names;
    }

    @Override
    public void encode(Column column, float[] inputs, int offset, int stride) {
        var own = new HashMap<String, Integer>();
        categories.forEach(category -> own.put(category, own.size()));
        var codes = Codes.of(column);
        var places = new int[codes.count()];
        for (int code = 0; code < places.length; code++) {
            var name = column.text(codes.firstRow(code));
            places[code] = own.getOrDefault(name, categories.size() + TextTerms.bucket(name, buckets));
        }
        int missing = indicator ? categories.size() + buckets : -1;
        for (int i = 0, at = offset; i < column.size(); i++, at += stride) {
            int code = codes.of(i);
            int place = code == Codes.MISSING ? missing : places[code];
            if (place >= 0) {
                inputs[at + place] = 1;
            }
        }
    }

    @Override
    public void check(Dataset data, Column column) {
        // any type can be read as names
    }
}
