package promocast.data.feature;

import java.util.List;

/**
 * Which inputs are made of the features.
 *
 * @param text whether columns of free text become inputs: hashed words and letters, tf-idf, reduced by a truncated SVD
 * @param textWidth most inputs of a column of text
 * @param hashBuckets inputs that share the names of a column beyond its commonest 30, unseen ones included; 0 for none
 * @param calendar whether days also enter as weekend and as days before the offer
 * @param most most inputs that are kept, by their mutual information with the outcome and by how much they tell about
 *     who responds to the offer; 0 keeps all
 * @param components inputs to which principal components reduce those that are kept; 0 for none
 * @param interactions products of two inputs that are added, the most telling ones; 0 for none
 * @param pairs products that are added whatever they tell, as {@code "a*b"} of two features
 */
public record FeatureOptions(
        boolean text,
        int textWidth,
        int hashBuckets,
        boolean calendar,
        int most,
        int components,
        int interactions,
        List<String> pairs) {
    /** The most of anything that can be asked for. */
    public static final int MOST = 10_000;

    /** Columns of text are reduced to at most so many inputs. */
    public static final int WIDEST_TEXT = 128;

    /** The most principal components. */
    public static final int MOST_COMPONENTS = 500;

    /** The most products. */
    public static final int MOST_INTERACTIONS = 200;

    public FeatureOptions {
        pairs = List.copyOf(pairs);
        require("textWidth", textWidth, 1, WIDEST_TEXT);
        require("hashBuckets", hashBuckets, 0, 4096);
        require("most", most, 0, MOST);
        require("components", components, 0, MOST_COMPONENTS);
        require("interactions", interactions, 0, MOST_INTERACTIONS);
        for (var pair : pairs) {
            if (pair.indexOf('*') < 1 || pair.indexOf('*') == pair.length() - 1) {
                throw new IllegalArgumentException("pairs: two features joined by * expected, found " + pair);
            }
        }
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + least + " to " + most + " expected, found " + value);
        }
    }

    /** What is good without tuning: text, hashed names and the calendar where columns have them, at most 200 inputs. */
    public static FeatureOptions defaults() {
        return new FeatureOptions(true, 16, 32, true, 200, 0, 0, List.of());
    }

    /** Columns one by one and nothing else: no text, no hashing, no selection. */
    public static FeatureOptions plain() {
        return new FeatureOptions(false, 16, 0, false, 0, 0, 0, List.of());
    }

    /** The same with text or without. */
    public FeatureOptions withText(boolean changed) {
        return new FeatureOptions(changed, textWidth, hashBuckets, calendar, most, components, interactions, pairs);
    }

    /** The same with at most so many inputs. */
    public FeatureOptions withMost(int changed) {
        return new FeatureOptions(text, textWidth, hashBuckets, calendar, changed, components, interactions, pairs);
    }

    /** The same with principal components. */
    public FeatureOptions withComponents(int changed) {
        return new FeatureOptions(text, textWidth, hashBuckets, calendar, most, changed, interactions, pairs);
    }

    /** The same with products of inputs. */
    public FeatureOptions withInteractions(int changed, List<String> changedPairs) {
        return new FeatureOptions(text, textWidth, hashBuckets, calendar, most, components, changed, changedPairs);
    }
}
