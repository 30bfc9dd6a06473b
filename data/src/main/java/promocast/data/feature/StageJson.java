package promocast.data.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Optional;
import promocast.data.Json;
import promocast.data.feature.FeatureSummary.Reason;

/** {@link InputStages} and {@link FeatureSummary} as JSON; numbers come back bit for bit. */
final class StageJson {
    private StageJson() {}

    static ObjectNode write(InputStages stages) {
        var node = Json.object();
        var products = node.putArray("products");
        for (var product : stages.products()) {
            products.addObject()
                    .put("name", product.name())
                    .put("feature", product.feature())
                    .put("left", product.left())
                    .put("right", product.right())
                    .put("mean", product.mean())
                    .put("deviation", product.deviation());
        }
        var kept = node.putArray("kept");
        for (int place : stages.kept()) {
            kept.add(place);
        }
        stages.components().ifPresent(components -> {
            var part = node.putObject("components");
            part.put("means", FloatText.of(components.means()));
            part.put("directions", FloatText.of(components.directions()));
            CoderJson.addAll(part, "shares", components.shares());
        });
        return node;
    }

    /** @throws IllegalArgumentException when they do not fit {@code base} inputs */
    static InputStages read(JsonNode node, int base) {
        var products = new ArrayList<Product>();
        for (var product : node.path("products")) {
            products.add(new Product(
                    product.path("name").asText(),
                    product.path("feature").asText(),
                    (int) CoderJson.number(product, "left"),
                    (int) CoderJson.number(product, "right"),
                    CoderJson.number(product, "mean"),
                    CoderJson.number(product, "deviation")));
        }
        var kept = new int[node.path("kept").size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = node.path("kept").get(i).asInt(-1);
        }
        var part = node.path("components");
        var components = part.isMissingNode()
                ? Optional.<PrincipalComponents>empty()
                : Optional.of(new PrincipalComponents(
                        FloatText.read(part.path("means").asText()),
                        FloatText.read(part.path("directions").asText()),
                        CoderJson.numbers(part, "shares")));
        return new InputStages(base, products, kept, components);
    }

    static ObjectNode write(FeatureSummary summary) {
        return Json.object()
                .put("feature", summary.feature())
                .put("input", summary.input())
                .put("mutualInformation", summary.mutualInformation())
                .put("uplift", summary.uplift())
                .put("kept", summary.kept())
                .put("reason", summary.reason().name());
    }

    /** @throws IllegalArgumentException when it is none */
    static FeatureSummary summary(JsonNode node) {
        return new FeatureSummary(
                node.path("feature").asText(),
                node.path("input").asText(),
                CoderJson.number(node, "mutualInformation"),
                CoderJson.number(node, "uplift"),
                node.path("kept").asBoolean(),
                Reason.valueOf(node.path("reason").asText()));
    }
}
