package promocast.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The losses of one member, pass by pass.
 *
 * @param member number of the member, from 0
 * @param passes the passes so far, oldest first
 */
record MemberCurve(int member, List<Pass> passes) {
    MemberCurve {
        passes = List.copyOf(passes);
    }

    /**
     * One pass over the data.
     *
     * @param number from 1
     * @param train mean loss on training rows
     * @param held mean loss on held-back rows
     * @param best whether it was the best so far
     */
    record Pass(int number, double train, double held, boolean best) {}

    /** The same curve with one more pass. */
    MemberCurve with(Pass pass) {
        var all = new ArrayList<>(passes);
        all.add(pass);
        return new MemberCurve(member, all);
    }

    /** The best pass, once there is one. */
    Optional<Pass> best() {
        return passes.stream().filter(Pass::best).reduce((first, second) -> second);
    }
}
