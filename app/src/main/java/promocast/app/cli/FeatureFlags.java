package promocast.app.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import promocast.data.Message;
import promocast.data.feature.FeatureOptions;

/** Which inputs are made of the features: the options that switch what is not usual. */
final class FeatureFlags {
    @Option(names = "--select", paramLabel = "N", converter = Count.class, descriptionKey = "features.select")
    private @Nullable Integer select;

    @Option(names = "--pca", paramLabel = "N", converter = Count.class, descriptionKey = "features.pca")
    private int components;

    @Option(
            names = "--interactions",
            paramLabel = "N",
            converter = Count.class,
            descriptionKey = "features.interactions")
    private int interactions;

    @Option(names = "--pairs", paramLabel = "A*B", split = ",", descriptionKey = "features.pairs")
    private List<String> pairs = List.of();

    @Option(names = "--no-text", descriptionKey = "features.no-text")
    private boolean noText;

    /** What is wrong with them whatever the data hold. */
    Optional<Message> problem() {
        if (select != null && select > FeatureOptions.MOST) {
            return Optional.of(Sentence.of("features.most", "--select", FeatureOptions.MOST));
        }
        if (components > FeatureOptions.MOST_COMPONENTS) {
            return Optional.of(Sentence.of("features.most", "--pca", FeatureOptions.MOST_COMPONENTS));
        }
        if (interactions > FeatureOptions.MOST_INTERACTIONS) {
            return Optional.of(Sentence.of("features.most", "--interactions", FeatureOptions.MOST_INTERACTIONS));
        }
        return pairs.stream()
                .filter(pair -> pair.indexOf('*') < 1 || pair.endsWith("*"))
                .findFirst()
                .map(pair -> Sentence.of("features.pair", pair));
    }

    /** The usual options with what was said. */
    FeatureOptions options() {
        var usual = FeatureOptions.defaults();
        return usual.withText(!noText)
                .withMost(select == null ? usual.most() : select)
                .withComponents(components)
                .withInteractions(interactions, pairs);
    }
}
