package promocast.engine.report;

import java.util.List;
import java.util.Set;
import promocast.data.ActionSpace;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.engine.model.Evaluation;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.Provenance;

/**
 * What a report says about the model behind a forecast.
 *
 * @param provenance where it comes from
 * @param randomised whether the offers of its data were given by chance
 * @param actions the arms or levers that it knows
 * @param outcomes the outcomes that it forecasts
 * @param members its members
 * @param evaluation how good it is on held-out rows
 * @param fixes what was mended in its data before, in order; each is replayed on new data where it keeps all rows
 */
public record ModelCard(
        Provenance provenance,
        boolean randomised,
        ActionSpace actions,
        Set<Outcome> outcomes,
        List<MemberSummary> members,
        Evaluation evaluation,
        List<Message> fixes) {
    public ModelCard {
        outcomes = Set.copyOf(outcomes);
        members = List.copyOf(members);
        fixes = List.copyOf(fixes);
    }

    /** The card of a model whose data were taken as they were. */
    public ModelCard(
            Provenance provenance,
            boolean randomised,
            ActionSpace actions,
            Set<Outcome> outcomes,
            List<MemberSummary> members,
            Evaluation evaluation) {
        this(provenance, randomised, actions, outcomes, members, evaluation, List.of());
    }

    /** The card of a model. */
    public static ModelCard of(ForecastModel model) {
        return new ModelCard(
                model.provenance(),
                model.roles().randomised(),
                model.actions(),
                model.outcomes(),
                model.members(),
                model.evaluation(),
                model.recipe().describe());
    }
}
