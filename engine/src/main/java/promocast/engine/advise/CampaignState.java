package promocast.engine.advise;

import java.util.Arrays;

/**
 * Where a campaign stands: period, money left, and for each line its setting, whether it rests, its fatigue, and what the
 * rules remember of its contacts.
 */
final class CampaignState {
    /** Parts that a whole of fatigue is counted in. */
    static final int FATIGUE_TICKS = 1000;

    private static final int AT_WORK = 0;
    private static final int RESTING = 1;
    private static final int PAUSED = 2;

    private final int period;
    private final int money;
    private final Lines lines;
    private final int hash;

    /** What is kept of each line; takes the arrays over. */
    private record Lines(long[] setting, int[] rest, int[] fatigue, int[] memory) {}

    private CampaignState(int period, int money, Lines lines) {
        this.period = period;
        this.money = money;
        this.lines = lines;
        this.hash = 31 * (31 * (31 * period + money) + Arrays.hashCode(lines.setting))
                + 31 * Arrays.hashCode(lines.rest)
                + 961 * Arrays.hashCode(lines.memory)
                + Arrays.hashCode(lines.fatigue);
    }

    /**
     * Before the first period, with nobody tired.
     *
     * @param money money left, in ticks of the budget
     * @param setting setting of each line; taken over
     * @param memory numbers that the rules remember of all lines
     */
    static CampaignState start(int money, long[] setting, int memory) {
        int n = setting.length;
        return new CampaignState(0, money, new Lines(setting, new int[n], new int[n], new int[memory]));
    }

    /** Periods that are over. */
    int period() {
        return period;
    }

    int money() {
        return money;
    }

    int lines() {
        return lines.setting.length;
    }

    long setting(int line) {
        return lines.setting[line];
    }

    /** Whether a line makes no offer for now, whether until it is resumed or for one period. */
    boolean resting(int line) {
        return lines.rest[line] != AT_WORK;
    }

    int fatigueTicks(int line) {
        return lines.fatigue[line];
    }

    /** Fatigue of a line, 0 to 1. */
    double fatigue(int line) {
        return lines.fatigue[line] / (double) FATIGUE_TICKS;
    }

    /** One of the numbers that the rules remember. */
    int memory(int index) {
        return lines.memory[index];
    }

    /** A copy of all that the rules remember. */
    int[] memory() {
        return lines.memory.clone();
    }

    /** The same with another setting of a line. */
    CampaignState withSetting(int line, long changed) {
        long[] settings = lines.setting.clone();
        settings[line] = changed;
        return new CampaignState(period, money, new Lines(settings, lines.rest, lines.fatigue, lines.memory));
    }

    /** The same with a line resting or not. */
    CampaignState withResting(int line, boolean changed) {
        return withRest(line, changed ? RESTING : AT_WORK);
    }

    /** The same with a line that rests for the next period only. */
    CampaignState withPause(int line) {
        return withRest(line, PAUSED);
    }

    private CampaignState withRest(int line, int changed) {
        int[] rests = lines.rest.clone();
        rests[line] = changed;
        return new CampaignState(period, money, new Lines(lines.setting, rests, lines.fatigue, lines.memory));
    }

    /** The same with another amount of money left. */
    CampaignState withMoney(int ticks) {
        return new CampaignState(period, ticks, lines);
    }

    /** The same one period later; pauses are over. Takes the arrays over. */
    CampaignState after(int moneyLeft, int[] fatigueThen, int[] memoryThen) {
        int[] rests = lines.rest;
        for (int i = 0; i < rests.length; i++) {
            if (rests[i] == PAUSED) {
                rests = rests == lines.rest ? lines.rest.clone() : rests;
                rests[i] = AT_WORK;
            }
        }
        return new CampaignState(period + 1, moneyLeft, new Lines(lines.setting, rests, fatigueThen, memoryThen));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CampaignState that
                && hash == that.hash
                && period == that.period
                && money == that.money
                && Arrays.equals(lines.setting, that.lines.setting)
                && Arrays.equals(lines.rest, that.lines.rest)
                && Arrays.equals(lines.fatigue, that.lines.fatigue)
                && Arrays.equals(lines.memory, that.lines.memory);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
