package promocast.engine.advise;

import java.util.Arrays;

/** Where a campaign stands: period, money left, and for each line its setting, whether it rests, and its fatigue. */
final class CampaignState {
    /** Parts that a whole of fatigue is counted in. */
    static final int FATIGUE_TICKS = 1000;

    private final int period;
    private final int money;
    private final long[] setting;
    private final boolean[] resting;
    private final int[] fatigue;
    private final int hash;

    /**
     * A state; takes the arrays over.
     *
     * @param period periods that are over
     * @param money money left, in ticks of the budget
     * @param setting setting of each line
     * @param resting whether each line makes no offer for now
     * @param fatigue fatigue of each line, in ticks
     */
    CampaignState(int period, int money, long[] setting, boolean[] resting, int[] fatigue) {
        this.period = period;
        this.money = money;
        this.setting = setting;
        this.resting = resting;
        this.fatigue = fatigue;
        this.hash = 31 * (31 * (31 * (31 * period + money) + Arrays.hashCode(setting)) + Arrays.hashCode(resting))
                + Arrays.hashCode(fatigue);
    }

    int period() {
        return period;
    }

    int money() {
        return money;
    }

    int lines() {
        return setting.length;
    }

    long setting(int line) {
        return setting[line];
    }

    boolean resting(int line) {
        return resting[line];
    }

    int fatigueTicks(int line) {
        return fatigue[line];
    }

    /** Fatigue of a line, 0 to 1. */
    double fatigue(int line) {
        return fatigue[line] / (double) FATIGUE_TICKS;
    }

    /** The same with another setting of a line. */
    CampaignState withSetting(int line, long changed) {
        long[] settings = setting.clone();
        settings[line] = changed;
        return new CampaignState(period, money, settings, resting, fatigue);
    }

    /** The same with a line resting or not. */
    CampaignState withResting(int line, boolean changed) {
        boolean[] rests = resting.clone();
        rests[line] = changed;
        return new CampaignState(period, money, setting, rests, fatigue);
    }

    /** The same one period later. */
    CampaignState after(int moneyLeft, int[] fatigueThen) {
        return new CampaignState(period + 1, moneyLeft, setting, resting, fatigueThen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CampaignState that
                && hash == that.hash
                && period == that.period
                && money == that.money
                && Arrays.equals(setting, that.setting)
                && Arrays.equals(resting, that.resting)
                && Arrays.equals(fatigue, that.fatigue);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
