package promocast.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import promocast.data.Message;
import promocast.data.Progress;

/**
 * A made-up table of customers of any size, to measure reading with: order codes, whole numbers, amounts, names in English
 * and Chinese, days, moments, yes and no, missing values. The same size and seed give the same bytes.
 */
final class LargeTable {
    private static final int ROWS_PER_STEP = 8192;
    private static final String[] NAMES = {
        "customer_id",
        "order_no",
        "signup_date",
        "last_seen",
        "platform",
        "city",
        "member",
        "age",
        "recency_days",
        "frequency",
        "monetary",
        "avg_basket",
        "browse_minutes",
        "cart_adds",
        "coupon_used",
        "arm",
        "propensity",
        "click",
        "purchase",
        "spend"
    };
    private static final String[] PLATFORMS = {"Taobao", "JD", "Douyin", "Pinduoduo", "Web", "App"};
    private static final String[] CITIES = {
        "上海", "北京", "广州", "深圳", "杭州", "成都", "武汉", "西安", "重庆", "南京", "苏州", "天津", "长沙", "郑州", "青岛", "宁波"
    };
    private static final String[] ARMS = {"none", "coupon 10 off 60", "points x3", "free shipping"};
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 1);
    private static final int CENTS = 100;

    private final int rows;
    private final int columns;
    private final SplittableRandom random;

    /** @param columns number of columns; beyond 20 they begin again under other names */
    LargeTable(int rows, int columns, long seed) {
        this.rows = rows;
        this.columns = columns;
        this.random = new SplittableRandom(seed);
    }

    /** Writes it as CSV; whole or not at all, compressed where the name ends with {@code .gz}. */
    void write(Path file, Progress progress) {
        try (var output = WholeFile.begin(file)) {
            var text = new StringBuilder();
            header(text);
            for (int row = 0; row < rows; row++) {
                row(text, row);
                if (row % ROWS_PER_STEP == 0) {
                    progress.checkCancelled();
                    progress.report((double) row / rows, step(file));
                    output.append(text);
                    text.setLength(0);
                }
            }
            output.append(text);
            output.complete();
        }
    }

    private static Message step(Path file) {
        return Sentence.of("bench.generate.step", String.valueOf(file.getFileName()));
    }

    private void header(StringBuilder text) {
        for (int column = 0; column < columns; column++) {
            text.append(column == 0 ? "" : ",").append(NAMES[column % NAMES.length]);
            if (column >= NAMES.length) {
                text.append('_').append(column / NAMES.length + 1);
            }
        }
        text.append('\n');
    }

    private void row(StringBuilder text, int row) {
        for (int column = 0; column < columns; column++) {
            if (column > 0) {
                text.append(',');
            }
            value(text, column % NAMES.length, row);
        }
        text.append('\n');
    }

    private void value(StringBuilder text, int column, int row) {
        switch (column) {
            case 0 -> text.append(1_000_001 + row);
            case 1 ->
                text.append("SO").append(26_000_000 + row).append(letter()).append(letter());
            case 2 -> text.append(FIRST_DAY.plusDays(random.nextInt(1500)));
            case 3 -> moment(text);
            case 4 -> text.append(PLATFORMS[random.nextInt(PLATFORMS.length)]);
            case 5 -> text.append(CITIES[Math.min(random.nextInt(CITIES.length), random.nextInt(CITIES.length))]);
            case 6 -> text.append(random.nextInt(3) == 0 ? "yes" : "no");
            case 7 -> text.append(random.nextInt(12) == 0 ? "" : String.valueOf(18 + random.nextInt(60)));
            case 8 -> text.append(random.nextInt(365));
            case 9 -> text.append(1 + Math.min(random.nextInt(40), random.nextInt(40)));
            case 10 -> amount(text, random.nextInt(500_000));
            case 11 -> amount(text, 900 + random.nextInt(40_000));
            case 12 -> text.append(random.nextInt(1200) / 10.0);
            case 13 -> text.append(random.nextInt(25) == 0 ? "NA" : String.valueOf(random.nextInt(12)));
            case 14 -> text.append(random.nextInt(4) == 0 ? "是" : "否");
            case 15 -> text.append(ARMS[random.nextInt(ARMS.length)]);
            case 16 -> text.append("0.25");
            case 17 -> text.append(random.nextInt(6) == 0 ? 1 : 0);
            case 18 -> text.append(random.nextInt(25) == 0 ? 1 : 0);
            default -> amount(text, random.nextInt(25) == 0 ? 1000 + random.nextInt(60_000) : 0);
        }
    }

    private void moment(StringBuilder text) {
        text.append(LAST_DAY.minusDays(random.nextInt(90))).append(' ');
        twoDigits(text, random.nextInt(24));
        text.append(':');
        twoDigits(text, random.nextInt(60));
    }

    private static void amount(StringBuilder text, int cents) {
        text.append(cents / CENTS).append('.');
        twoDigits(text, cents % CENTS);
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append(number < 10 ? "0" : "").append(number);
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }
}
