package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import promocast.data.ActionSpace;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.Customers;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.LiveCustomers;
import promocast.engine.model.OutcomeMeans;

/** A trained model with the customers of a table encoded. */
final class TrainedCustomers implements CustomerModel {
    private static final int MOST_ASKED = 12;
    /** Fewer customers than one in so many get embeddings of their own at once. */
    private static final int FEW = 8;

    private final ForecastModel model;
    private final Customers customers;
    private final LiveCustomers live;
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(int[] rows, Optional<LiveCustomers> some) {}

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
        if (rows.length == customers.rows()) {
            return live.predict(setting);
        }
        return selected(rows).map(some -> some.predict(setting)).orElseGet(() -> live.predict(rows, setting));
    }

    /** Embeddings of just these rows: at once if they are few, else from the second time on that somebody asks for them. */
    private synchronized Optional<LiveCustomers> selected(int[] rows) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).rows == rows) {
                var again = asked.remove(i);
                var some = again.some.or(() -> Optional.of(live.select(rows)));
                asked.add(new Asked(rows, some));
                return some;
            }
        }
        var few = rows.length < customers.rows() / FEW;
        var some = few ? Optional.of(live.select(rows)) : Optional.<LiveCustomers>empty();
        asked.add(new Asked(rows, some));
        while (asked.size() > 1
                && (asked.size() > MOST_ASKED
                        || asked.stream().mapToLong(a -> a.rows.length).sum() > customers.rows())) {
            asked.remove(0);
        }
        return some;
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

    @Override
    public Optional<LiveCustomers> embedded() {
        return Optional.of(live);
    }
}
