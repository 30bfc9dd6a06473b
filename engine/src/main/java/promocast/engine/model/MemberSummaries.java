package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;

/** Says what the members of a blend are. */
final class MemberSummaries {
    private MemberSummaries() {}

    /** One a network, then one for all linear learners; weights add up to 1. */
    static List<MemberSummary> of(CrossFit crossFit, double[] weights) {
        var linear = crossFit.linear();
        var summaries = new ArrayList<MemberSummary>();
        for (int k = 0; k < weights.length; k++) {
            var member = crossFit.members().get(k);
            summaries.add(new MemberSummary(
                    k,
                    "early-fusion network",
                    member.seed(),
                    member.epochs(),
                    member.loss(),
                    weights[k] * (1 - linear.share())));
        }
        summaries.add(new MemberSummary(
                weights.length, "linear learner", crossFit.members().get(0).seed(), 0, linear.loss(), linear.share()));
        return summaries;
    }
}
