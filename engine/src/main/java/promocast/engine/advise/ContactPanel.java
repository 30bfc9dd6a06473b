package promocast.engine.advise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A log of repeated exposures in the order of customers and periods.
 *
 * @param customer customer of each row (n), ascending from 0
 * @param period period of each row (n), ascending for each customer
 * @param platforms on which platform each contact came
 * @param pull what was offered (n x j): a 1 and the levers' values for a contact, zeros without
 * @param outcomes what came of it (outcomes of n)
 * @param purchase index of the purchases among the outcomes, where there are others beside them; otherwise -1
 */
record ContactPanel(
        int[] customer, int[] period, Platforms platforms, double[][] pull, double[][] outcomes, int purchase) {

    /** A panel of contacts that all came on one platform. */
    ContactPanel(int[] customer, int[] period, double[][] pull, double[][] outcomes) {
        this(customer, period, new Platforms(List.of(""), new int[customer.length]), pull, outcomes, -1);
    }

    /**
     * Platforms of contacts.
     *
     * @param names names; one that is empty where the log does not know them
     * @param of index of the platform of each row (n)
     */
    record Platforms(List<String> names, int[] of) {
        Platforms {
            names = List.copyOf(names);
        }

        Platforms in(int[] order) {
            return new Platforms(names, Arrays.stream(order).map(row -> of[row]).toArray());
        }
    }

    int rows() {
        return customer.length;
    }

    int width() {
        return pull[0].length;
    }

    /** Whether a row is a contact. */
    boolean contact(int row) {
        return pull[row][0] > 0;
    }

    /** Contacts of customers who had been contacted before. */
    long repeated() {
        return IntStream.range(0, platforms.names.size())
                .mapToLong(this::repeated)
                .sum();
    }

    /** Contacts on a platform of customers who had been contacted before, on whatever platform. */
    long repeated(int platform) {
        long count = 0;
        boolean before = false;
        for (int row = 0; row < rows(); row++) {
            before = before && customer[row] == customer[row - 1];
            count += before && contact(row) && platforms.of[row] == platform ? 1 : 0;
            before = before || contact(row);
        }
        return count;
    }

    /**
     * What is felt in each row.
     *
     * @param now the pull (j columns of n): {@code A' = k A + (1 - k)(1 - F) pull}, where fatigue F is as in
     *     {@link ContactEffects}
     * @param before the same one period earlier; 0 where that is not in the log
     * @param fatigue fatigue F before the contact (n)
     */
    record Felt(double[][] now, double[][] before, double[] fatigue) {}

    /** What is felt on one platform, without what comes a period later. */
    Felt felt(double fatigue, double recovery, double carried) {
        return felt(ContactNumbers.alike(platforms.names.size(), fatigue, recovery, carried, 0));
    }

    /** What is felt by given numbers. */
    Felt felt(ContactNumbers numbers) {
        int j = width();
        int p = platforms.names.size();
        var felt = new Felt(new double[j][rows()], new double[j][rows()], new double[rows()]);
        double tired = 0;
        double added = 0;
        double[][] kept = new double[p][j];
        double[] last = new double[j];
        for (int row = 0; row < rows(); row++) {
            if (row == 0 || customer[row] != customer[row - 1]) {
                tired = 0;
                added = 0;
                Arrays.fill(last, 0);
                for (double[] one : kept) {
                    Arrays.fill(one, 0);
                }
            } else if (period[row] > period[row - 1]) {
                int gap = period[row] - period[row - 1];
                double stays = 1 - numbers.recovery();
                tired = Math.min(1, (stays * tired + added) * Math.pow(stays, gap - 1));
                added = 0;
                sum(kept, last, gap == 1);
                fade(kept, numbers, gap);
            }
            int on = platforms.of[row];
            for (int i = 0; i < j; i++) {
                kept[on][i] += (1 - numbers.carried()[on]) * (1 - tired) * pull[row][i];
                felt.before[i][row] = last[i];
            }
            for (double[] one : kept) {
                for (int i = 0; i < j; i++) {
                    felt.now[i][row] += one[i];
                }
            }
            felt.fatigue[row] = tired;
            added += contact(row) ? numbers.fatigue()[on] : 0;
        }
        return felt;
    }

    private static void sum(double[][] kept, double[] into, boolean counts) {
        Arrays.fill(into, 0);
        for (int on = 0; counts && on < kept.length; on++) {
            for (int i = 0; i < into.length; i++) {
                into[i] += kept[on][i];
            }
        }
    }

    private static void fade(double[][] kept, ContactNumbers numbers, int gap) {
        for (int on = 0; on < kept.length; on++) {
            double share = Math.pow(numbers.carried()[on], gap);
            for (int i = 0; i < kept[on].length; i++) {
                kept[on][i] *= share;
            }
        }
    }

    /**
     * Takes from a column what each customer and each period have in common, by turns (alternating projections, Gaure
     * 2013).
     */
    void center(double[] column) {
        int customers = customer[rows() - 1] + 1;
        int periods = Arrays.stream(period).max().orElse(0) + 1;
        for (int sweep = 0; sweep < 3; sweep++) {
            center(column, customer, customers);
            center(column, period, periods);
        }
        center(column, customer, customers);
    }

    private static void center(double[] column, int[] group, int groups) {
        double[] sum = new double[groups];
        int[] count = new int[groups];
        for (int row = 0; row < column.length; row++) {
            sum[group[row]] += column[row];
            count[group[row]]++;
        }
        for (int row = 0; row < column.length; row++) {
            column[row] -= sum[group[row]] / count[group[row]];
        }
    }
}
