package promocast.engine.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import promocast.data.ActionSpace;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Recipe;
import promocast.data.feature.FeatureSummary;

/** A trained forecast model; immutable and thread-safe, plain Java throughout. */
public final class ForecastModel {
    private final ForecastCore core;
    private final Card card;
    private final List<ModelUpdate> updates;

    /** What is known about a model beside its numbers. */
    record Card(
            Provenance provenance,
            Roles roles,
            ActionSpace actions,
            List<MemberSummary> members,
            Evaluation evaluation,
            Recipe recipe) {
        Card {
            members = List.copyOf(members);
        }

        Card with(Recipe other) {
            return new Card(provenance, roles, actions, members, evaluation, other);
        }
    }

    ForecastModel(ForecastCore core, Card card) {
        this(core, card, List.of());
    }

    ForecastModel(ForecastCore core, Card card, List<ModelUpdate> updates) {
        this.core = core;
        this.card = card;
        this.updates = List.copyOf(updates);
    }

    /** What it has learned from running campaigns after its training, oldest first. */
    public List<ModelUpdate> updates() {
        return updates;
    }

    /** A model that has learned something more; this one stays as it is. */
    public ForecastModel with(ModelUpdate update) {
        var all = new ArrayList<>(updates);
        all.add(update);
        return new ForecastModel(Shifting.of(core, update), card, all);
    }

    /** Where it comes from. */
    public Provenance provenance() {
        return card.provenance;
    }

    /** The roles that it was trained with. */
    public Roles roles() {
        return card.roles;
    }

    /** The fixes that made the table it was trained on; replayed on new tables by {@link #prepare}. */
    public Recipe recipe() {
        return card.recipe;
    }

    /** This model with the fixes that made the table it was trained on. */
    public ForecastModel withRecipe(Recipe recipe) {
        return new ForecastModel(core, card.with(recipe), updates);
    }

    /**
     * A table as read, with the recipe replayed. Fixes that leave rows out are for training: they are replayed only where
     * that gives the very table of the training, on which {@link #predictUnseen} is cross-fitted. A table on which the
     * fixes were applied before stays as it is.
     */
    public Dataset prepare(Dataset read) {
        var recipe = card.recipe;
        if (recipe.isEmpty() || read.fingerprint().equals(core.fingerprint())) {
            return read;
        }
        var kept = recipe.keepingRows();
        if (kept.equals(recipe)) {
            return kept.apply(read);
        }
        var trained = recipe.apply(read);
        return trained.fingerprint().equals(core.fingerprint()) ? trained : kept.apply(read);
    }

    /** A table as read, with the recipe replayed and every row kept in its place, so that rows can be told by number. */
    public Dataset prepareEachRow(Dataset read) {
        return card.recipe.keepingRows().apply(read);
    }

    /** The arms or levers that it knows. */
    public ActionSpace actions() {
        return card.actions;
    }

    /** The outcomes that it forecasts. */
    public Set<Outcome> outcomes() {
        return core.blend().funnel().outcomes();
    }

    /** Number of cross-fitted members, each a network and a linear learner of the same rows. */
    public int memberCount() {
        return core.plan().folds();
    }

    /** What the blend is made of, with weights: the networks, then all linear learners together. */
    public List<MemberSummary> members() {
        return card.members;
    }

    /** How good it is on held-out rows. */
    public Evaluation evaluation() {
        return card.evaluation;
    }

    /**
     * Encodes customers. @throws promocast.data.BadInputException when the table lacks a feature of the training data
     */
    public Customers customers(Dataset data) {
        return new Customers(
                core.encoding().encode(data), data.rows(), core.encoding().width());
    }

    /** Prediction of the blend for all customers under one setting (one value per lever). */
    public OutcomeMeans predict(Customers customers, double[] setting) {
        return predict(customers, all(customers), setting);
    }

    /**
     * Prediction of the blend for the given customers under one setting.
     *
     * @param rows indices of customers
     */
    public OutcomeMeans predict(Customers customers, int[] rows, double[] setting) {
        return core.blend().predict(customers.inputs(), rows, setting, core.threads());
    }

    /**
     * Prediction of one member on its own for the given customers under one setting; how far the members lie apart says
     * how sure the blend is.
     *
     * @param member number of the member, from 0 to below {@link #memberCount()}
     * @param rows indices of customers
     */
    public OutcomeMeans predictMember(int member, Customers customers, int[] rows, double[] setting) {
        return core.blend().predictAlone(member, customers.inputs(), rows, setting, core.threads());
    }

    /**
     * Cross-fitted prediction for the log that it was trained on (same fingerprint): each row only by members that have
     * not seen it, under the given setting; for any other table the same as {@link #predict}.
     */
    public OutcomeMeans predictUnseen(CampaignLog log, Customers customers, double[] setting) {
        return predictUnseen(log, customers, all(customers), setting);
    }

    /**
     * The same for some of the customers.
     *
     * @param rows indices of customers
     */
    public OutcomeMeans predictUnseen(CampaignLog log, Customers customers, int[] rows, double[] setting) {
        boolean same = log.rows() == core.plan().rows()
                && customers.rows() == log.rows()
                && log.data().fingerprint().equals(core.fingerprint());
        return same ? core.predictUnseen(customers, rows, setting) : predict(customers, rows, setting);
    }

    /** What computes the live network here: {@code vector-512}, {@code vector-256} and so on, or {@code plain}. */
    public String liveKernel() {
        return core.live().network().kernel();
    }

    /** Width of the live network's embeddings. */
    public int liveWidth() {
        return core.live().network().width();
    }

    /** The live network with the customers' embeddings cached, on as many threads as the model was made for. */
    public LiveCustomers live(Customers customers) {
        return live(customers, core.threads());
    }

    /** The live network with the customers' embeddings cached, on at most {@code threads} threads. */
    public LiveCustomers live(Customers customers, int threads) {
        return EmbeddedCustomers.of(core.live(), customers, all(customers), threads);
    }

    private static int[] all(Customers customers) {
        return IntStream.range(0, customers.rows()).toArray();
    }

    /** What each input told about the training rows and whether it is used, the most telling first. */
    public List<FeatureSummary> features() {
        return core.encoding().summaries();
    }

    /**
     * Writes the model file: temporary file beside it, then moved into place.
     *
     * @throws promocast.data.BadInputException when it cannot be written there
     */
    public void write(Path file) {
        ModelFile.write(core, card, updates, file);
    }

    /** @throws promocast.data.BadInputException when it is not a whole model file of a known version */
    public static ForecastModel read(Path file) {
        return read(file, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Reads a model that forecasts on at most {@code threads} threads.
     *
     * @throws promocast.data.BadInputException when it is not a whole model file of a known version
     */
    public static ForecastModel read(Path file, int threads) {
        return ModelFile.read(file, threads);
    }
}
