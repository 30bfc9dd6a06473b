package promocast.engine.advise;

import java.util.List;
import promocast.data.Message;

/** Notes the profit of each practice campaign. */
class Recorder implements Advisor.Watcher {
    private final List<Double> profits;

    Recorder(List<Double> profits) {
        this.profits = profits;
    }

    @Override
    public void episode(int number, double profit, double error, double epsilon) {
        profits.add(profit);
    }

    @Override
    public void report(double fraction, Message step) {}

    @Override
    public boolean isCancelled() {
        return false;
    }
}
