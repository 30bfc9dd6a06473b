package promocast.engine.whatif;

import java.util.Set;
import promocast.data.ActionSpace;
import promocast.data.CampaignLog;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.engine.model.Customers;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.LiveCustomers;
import promocast.engine.model.OutcomeMeans;

/** A trained model with the customers of a table encoded. */
final class TrainedCustomers implements CustomerModel {
    private final ForecastModel model;
    private final Customers customers;
    private final LiveCustomers live;

    /** @throws promocast.data.BadInputException when the table lacks a feature of the model */
    TrainedCustomers(ForecastModel model, Dataset data, int threads) {
        this.model = model;
        this.customers = model.customers(data);
        this.live = model.live(customers, threads);
    }

    @Override
    public ActionSpace actions() {
        return model.actions();
    }

    @Override
    public Set<Outcome> outcomes() {
        return model.outcomes();
    }

    @Override
    public int rows() {
        return customers.rows();
    }

    @Override
    public OutcomeMeans live(int[] rows, double[] setting) {
        return live.predict(rows, setting);
    }

    @Override
    public OutcomeMeans blend(int[] rows, double[] setting) {
        return model.predict(customers, rows, setting);
    }

    @Override
    public int members() {
        return model.memberCount();
    }

    @Override
    public OutcomeMeans member(int member, int[] rows, double[] setting) {
        return model.predictMember(member, customers, rows, setting);
    }

    @Override
    public OutcomeMeans unseen(CampaignLog log, int[] rows, double[] setting) {
        return model.predictUnseen(log, customers, rows, setting);
    }

    @Override
    public long bytesPerCustomer() {
        return live.bytesPerCustomer();
    }
}
