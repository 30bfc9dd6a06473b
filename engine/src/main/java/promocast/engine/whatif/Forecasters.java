package promocast.engine.whatif;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.campaign.CampaignLog;

/**
 * The ways to forecast customers. What they do without an offer is remembered, and so are the cross-fitted forecasts of
 * the last settings. Thread-safe.
 */
final class Forecasters {
    private static final int REMEMBERED = 6;
    private static final int GATHERED = 8;

    private final CustomerModel model;
    private final Means liveControl;
    private final Reached.Source live;
    private final Reached.Source blend;
    private final Map<List<Double>, RowCache> unseen = new LinkedHashMap<>();
    private final Map<SameArray, Means> gathered = new LinkedHashMap<>();
    private final Optional<CampaignLog> log;
    private final Optional<QuickSums> quick;

    /** @param log the log that cross-fitted forecasts are for */
    Forecasters(CustomerModel model, Optional<CampaignLog> log) {
        this.model = model;
        this.log = log;
        var control = model.actions().control();
        var everybody = new int[model.rows()];
        Arrays.setAll(everybody, i -> i);
        this.liveControl = Means.of(model.live(everybody, control));
        this.quick = model.embedded().map(embedded -> new QuickSums(embedded, liveControl, control));
        var blendControl = new RowCache(model.rows(), rows -> model.blend(rows, control));
        this.live = new Reached.Source(model::live, this::gathered);
        this.blend = new Reached.Source(model::blend, blendControl::of);
    }

    private Means gathered(int[] rows) {
        if (rows.length == model.rows()) {
            return liveControl;
        }
        var key = new SameArray(rows);
        synchronized (gathered) {
            var known = gathered.remove(key);
            if (known == null) {
                known = liveControl.gather(rows);
            }
            gathered.put(key, known);
            if (gathered.size() > GATHERED) {
                gathered.remove(gathered.keySet().iterator().next());
            }
            return known;
        }
    }

    /** What the live network expects of all customers without an offer. */
    Means liveControl() {
        return liveControl;
    }

    /** By the live network. */
    Reached.Source live() {
        return live;
    }

    /** Sums by the live network without a forecast of each customer, where the model can do that. */
    Optional<QuickSums> quick() {
        return quick;
    }

    /** By the blend. */
    Reached.Source blend() {
        return blend;
    }

    /** Cross-fitted, under a setting or none. */
    Reached.Source unseen(double[] setting) {
        var with = unseenOf(setting);
        var without = unseenOf(model.actions().control());
        return new Reached.Source((rows, same) -> with.of(rows).outcomes(), without::of);
    }

    private RowCache unseenOf(double[] setting) {
        var key = Arrays.stream(setting).boxed().toList();
        synchronized (unseen) {
            var known = unseen.remove(key);
            if (known == null) {
                known = new RowCache(model.rows(), rows -> model.unseen(log.orElseThrow(), rows, setting));
            }
            unseen.put(key, known);
            if (unseen.size() > REMEMBERED) {
                unseen.remove(unseen.keySet().iterator().next());
            }
            return known;
        }
    }
}
