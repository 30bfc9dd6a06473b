package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.format.NumberFormatter;

/** What the logged campaign did, arm by arm. */
final class DemoStory {
    private DemoStory() {}

    /** A table of customers, visit rate, purchase rate and spend an arm. */
    static List<String> rates(Session session, CampaignLog log) {
        var numbers = new NumberFormatter(session.locale(), "USD");
        var table = new TextTable(
                "lrrrr",
                session.text("train.offer"),
                session.text("forecast.customers"),
                session.text("outcome.click"),
                session.text("outcome.purchase"),
                session.text("outcome.spend"));
        var arms = log.actions().armNames();
        for (int arm = 0; arm < arms.size(); arm++) {
            table.add(
                    arms.get(arm),
                    session.count(customers(log, arm)),
                    mean(log, Outcome.CLICK, arm)
                            .map(rate -> percent(session, rate))
                            .orElse("–"),
                    mean(log, Outcome.PURCHASE, arm)
                            .map(rate -> percent(session, rate))
                            .orElse("–"),
                    mean(log, Outcome.SPEND, arm).map(numbers::money).orElse("–"));
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.addAll(table.lines());
        return lines;
    }

    /** With two decimals, as the rates of this campaign were published. */
    private static String percent(Session session, double rate) {
        return String.format(session.locale(), "%.2f%%", 100 * rate);
    }

    private static long customers(CampaignLog log, int arm) {
        long count = 0;
        for (int row = 0; row < log.rows(); row++) {
            count += log.setting(row)[0] == arm ? 1 : 0;
        }
        return count;
    }

    private static Optional<Double> mean(CampaignLog log, Outcome outcome, int arm) {
        return log.outcome(outcome).map(values -> {
            double sum = 0;
            for (int row = 0; row < values.length; row++) {
                sum += log.setting(row)[0] == arm ? values[row] : 0;
            }
            return sum / customers(log, arm);
        });
    }
}
