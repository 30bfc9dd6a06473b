package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import promocast.engine.Interval;
import promocast.engine.refute.Refutation;

/** The JSON of an attempt to refute an effect. */
final class RefutationJson {
    private RefutationJson() {}

    static Map<String, Object> of(Refutation refutation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", refutation.kind().name().toLowerCase(Locale.ROOT));
        json.put("offer", refutation.offer());
        json.put("outcome", refutation.outcome().key());
        json.put("estimate", interval(refutation.estimate()));
        if (!refutation.found().isWithheld()) {
            json.put("found", interval(refutation.found()));
        }
        if (!Double.isNaN(refutation.strength())) {
            json.put("strength", refutation.strength());
        }
        json.put("passed", refutation.passed());
        json.put("sentence", refutation.sentence().in(Locale.ENGLISH));
        return json;
    }

    private static Map<String, Object> interval(Interval interval) {
        var json = new LinkedHashMap<String, Object>();
        json.put("value", interval.value());
        json.put("lower", interval.lower());
        json.put("upper", interval.upper());
        return json;
    }
}
