package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;

/** Says what the members of a blend are. */
final class MemberSummaries {
    private MemberSummaries() {}

    static List<MemberSummary> of(CrossFit crossFit, double[] weights) {
        var summaries = new ArrayList<MemberSummary>();
        for (int k = 0; k < weights.length; k++) {
            var member = crossFit.members().get(k);
            summaries.add(new MemberSummary(
                    k, "early-fusion network", member.seed(), member.epochs(), member.loss(), weights[k]));
        }
        return summaries;
    }
}
