package promocast.ui.model;

import java.util.List;
import java.util.stream.IntStream;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.model.MemberSummary;
import promocast.ui.text.Texts;

/**
 * Puts members into the rows of the table.
 *
 * @param texts words
 */
record MemberRows(Texts texts) {
    /** The members of a model. */
    List<MemberRow> ready(List<MemberSummary> members) {
        return members.stream().map(this::ready).toList();
    }

    /**
     * The members of a training: a member whose successor has begun is trained, though its weight is known at the end only.
     *
     * @param count how many there will be
     * @param curves losses of those that have begun
     * @param done those that are ready
     */
    List<MemberRow> training(int count, List<MemberCurve> curves, List<MemberSummary> done) {
        int newest = curves.stream().mapToInt(MemberCurve::member).max().orElse(-1);
        return IntStream.range(0, count)
                .mapToObj(index -> done.stream()
                        .filter(member -> member.index() == index)
                        .findFirst()
                        .map(this::ready)
                        .orElseGet(() -> training(index, curves, index < newest)))
                .toList();
    }

    private MemberRow training(int index, List<MemberCurve> curves, boolean trained) {
        var curve = curves.stream().filter(one -> one.member() == index).findFirst();
        var key = trained ? "model.member.note" : "model.member.pass";
        return new MemberRow(
                texts.get("model.member.name", index + 1),
                curve.map(one -> texts.get(key, one.passes().size()))
                        .orElseGet(() -> texts.get("model.member.waiting")),
                curve.isEmpty() ? MemberRow.Stage.WAITING : trained ? MemberRow.Stage.READY : MemberRow.Stage.WORKING,
                curve.flatMap(MemberCurve::best).map(best -> score(best.held())).orElse(Shown.WITHHELD),
                "",
                Double.NaN);
    }

    private MemberRow ready(MemberSummary member) {
        boolean weighed = !Double.isNaN(member.weight());
        boolean network = member.kind().contains("network");
        return new MemberRow(
                network ? texts.get("model.member.name", member.index() + 1) : texts.get("model.member.linear"),
                network ? texts.get("model.member.note", member.epochs()) : texts.get("model.member.linear.note"),
                MemberRow.Stage.READY,
                score(member.validationLoss()),
                weighed ? numbers().chance(member.weight()) : "",
                member.weight());
    }

    private String score(double loss) {
        return numbers().score(Interval.exact(loss)).value();
    }

    private NumberFormatter numbers() {
        return new NumberFormatter(texts.locale(), "");
    }
}
