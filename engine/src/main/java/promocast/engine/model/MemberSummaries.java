package promocast.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says what the members of a blend are. */
final class MemberSummaries {
    private MemberSummaries() {}

    /** One a network, then one for all learners of each other kind; weights are mean shares of heads and add up to 1. */
    static List<MemberSummary> of(CrossFit crossFit, double[] weights) {
        var summaries = new ArrayList<MemberSummary>();
        for (int j = 0; j < crossFit.kinds().size(); j++) {
            var kind = crossFit.kinds().get(j);
            double share = Arrays.stream(crossFit.shares()[j]).average().orElse(0);
            if (kind == MemberKind.NETWORK) {
                for (int k = 0; k < weights.length; k++) {
                    var member = crossFit.members().get(k);
                    summaries.add(new MemberSummary(
                            k, kind.said(), member.seed(), member.epochs(), member.loss(), weights[k] * share));
                }
            } else {
                long seed = crossFit.members().get(0).seed();
                double loss = crossFit.losses()[j];
                summaries.add(new MemberSummary(summaries.size(), kind.said(), seed, 0, loss, share));
            }
        }
        return summaries;
    }
}
