package promocast.app.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import promocast.data.Dataset;
import promocast.data.TableBuilder;

/**
 * A made-up log of events of any size over 400 days, twenty a customer on the average; the same size and seed, the same
 * rows.
 */
final class LargeLog {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    private static final int DAYS = 400;
    private static final int EVENTS_PER_CUSTOMER = 20;
    private static final int ITEMS = 20_000;
    private static final String[] WORDS = {"view", "view", "view", "click", "cart", "buy"};
    private static final String[] PLATFORMS = {"Taobao", "JD", "Douyin", "App"};

    private final int rows;
    private final SplittableRandom random;

    LargeLog(int rows, long seed) {
        this.rows = rows;
        this.random = new SplittableRandom(seed);
    }

    Dataset table() {
        var customer = new double[rows];
        var day = new double[rows];
        var item = new double[rows];
        var amount = new double[rows];
        var word = new String[rows];
        var platform = new String[rows];
        int customers = Math.max(1, rows / EVENTS_PER_CUSTOMER);
        for (int i = 0; i < rows; i++) {
            customer[i] = random.nextInt(customers);
            day[i] = FIRST_DAY.toEpochDay() + random.nextInt(DAYS * 24 * 60) / (24.0 * 60);
            item[i] = random.nextInt(ITEMS);
            word[i] = WORDS[random.nextInt(WORDS.length)];
            amount[i] = word[i].equals("buy") ? random.nextInt(50_000) / 100.0 : Double.NaN;
            platform[i] = PLATFORMS[random.nextInt(PLATFORMS.length)];
        }
        return new TableBuilder("log")
                .wholes("user_id", customer)
                .days("event_time", day)
                .texts("event", Arrays.asList(word))
                .numbers("amount", amount)
                .wholes("item_id", item)
                .texts("platform", Arrays.asList(platform))
                .build();
    }
}
