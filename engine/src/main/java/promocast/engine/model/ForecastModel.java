package promocast.engine.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import promocast.data.ActionSpace;
import promocast.data.CampaignLog;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Roles;

/** A trained forecast model; immutable and thread-safe, plain Java throughout. */
public final class ForecastModel {
    private ForecastModel() {}

    /** Where it comes from. */
    public Provenance provenance() {
        throw new UnsupportedOperationException();
    }

    /** The roles that it was trained with. */
    public Roles roles() {
        throw new UnsupportedOperationException();
    }

    /** The arms or levers that it knows. */
    public ActionSpace actions() {
        throw new UnsupportedOperationException();
    }

    /** The outcomes that it forecasts. */
    public Set<Outcome> outcomes() {
        throw new UnsupportedOperationException();
    }

    /** Its members and their weights. */
    public List<MemberSummary> members() {
        throw new UnsupportedOperationException();
    }

    /** How good it is on held-out rows. */
    public Evaluation evaluation() {
        throw new UnsupportedOperationException();
    }

    /** Encodes customers. @throws promocast.data.BadInputException when the table lacks a feature of the training data */
    public Customers customers(Dataset data) {
        throw new UnsupportedOperationException();
    }

    /** Prediction of the blend for all customers under one setting (one value per lever). */
    public OutcomeMeans predict(Customers customers, double[] setting) {
        throw new UnsupportedOperationException();
    }

    /**
     * Prediction of the blend for the given customers under one setting.
     *
     * @param rows indices of customers
     */
    public OutcomeMeans predict(Customers customers, int[] rows, double[] setting) {
        throw new UnsupportedOperationException();
    }

    /**
     * Cross-fitted prediction for the log that it was trained on (same fingerprint): each row only by members that have
     * not seen it, under the given setting; for any other table the same as {@link #predict}.
     */
    public OutcomeMeans predictUnseen(CampaignLog log, Customers customers, double[] setting) {
        throw new UnsupportedOperationException();
    }

    /** The live network with the customers' embeddings cached. */
    public LiveCustomers live(Customers customers) {
        throw new UnsupportedOperationException();
    }

    /** Writes the model file: temporary file beside it, then moved into place. */
    public void write(Path file) {
        throw new UnsupportedOperationException();
    }

    /** @throws promocast.data.BadInputException when it is not a whole model file of a known version */
    public static ForecastModel read(Path file) {
        throw new UnsupportedOperationException();
    }
}
