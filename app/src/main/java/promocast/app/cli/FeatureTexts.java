package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import promocast.data.feature.FeatureOptions;
import promocast.data.feature.FeatureSummary;

/** What the inputs of a model tell, as JSON and as a table for people. */
final class FeatureTexts {
    private static final int MOST_LINES = 40;

    private FeatureTexts() {}

    static List<Map<String, Object>> json(List<FeatureSummary> summaries) {
        return summaries.stream().map(FeatureTexts::json).toList();
    }

    private static Map<String, Object> json(FeatureSummary summary) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("feature", summary.feature());
        fields.put("input", summary.input());
        fields.put("mutualInformation", summary.mutualInformation());
        fields.put("uplift", summary.uplift());
        fields.put("kept", summary.kept());
        fields.put("reason", summary.reason().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    static Map<String, Object> json(FeatureOptions options) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("text", options.text());
        fields.put("textWidth", options.textWidth());
        fields.put("hashBuckets", options.hashBuckets());
        fields.put("calendar", options.calendar());
        fields.put("most", options.most());
        fields.put("components", options.components());
        fields.put("interactions", options.interactions());
        fields.put("pairs", options.pairs());
        return fields;
    }

    /** The most telling ones. */
    static List<String> lines(Session session, List<FeatureSummary> summaries) {
        var table = new TextTable(
                "lrrl",
                session.text("features.input"),
                session.text("features.information"),
                session.text("features.uplift"),
                session.text("features.reason"));
        for (var summary : summaries.subList(0, Math.min(MOST_LINES, summaries.size()))) {
            table.add(
                    summary.input(),
                    thousandths(session, summary.mutualInformation()),
                    thousandths(session, summary.uplift()),
                    session.text(summary.explanation()));
        }
        return table.lines();
    }

    private static String thousandths(Session session, double nats) {
        return String.format(session.locale(), "%.2f", 1000 * nats);
    }
}
