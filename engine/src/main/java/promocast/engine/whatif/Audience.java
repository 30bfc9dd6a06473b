package promocast.engine.whatif;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.engine.plan.Segment;

/** Which customers belong to which line: the first whose segment holds. Remembers segments and splits; thread-safe. */
final class Audience {
    private static final int REMEMBERED = 16;
    private static final int ORDERS = 8;
    private static final int DRAWS = 48;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final Dataset customers;
    private final Map<String, boolean[]> masks = remembering();
    private final Map<List<String>, List<int[]>> splits = remembering();
    private final Deque<Order> orders = new ArrayDeque<>();
    private final Deque<Draw> draws = new ArrayDeque<>();
    private Optional<int[]> drawn = Optional.empty();

    /** Keys in the order in which rows are drawn; none where the rows were asked for once. */
    private record Order(int[] rows, long[] keys) {}

    private record Draw(int[] rows, int[] picked) {}

    Audience(Dataset customers) {
        this.customers = customers;
    }

    /** The rows of each line's segment after first match; equal segments give the same arrays. */
    synchronized List<int[]> split(CampaignPlan plan) {
        var segments = plan.lines().stream().map(PlanLine::eligible).toList();
        var known = splits.get(segments);
        if (known != null) {
            return known;
        }
        var taken = new boolean[customers.rows()];
        var kept = new HashMap<Integer, int[]>();
        splits.values().forEach(rows -> rows.forEach(array -> kept.put(Arrays.hashCode(array), array)));
        var lines = new ArrayList<int[]>();
        for (int i = 0; i < segments.size(); i++) {
            var rows = take(mask(segments.get(i), i + 1), taken);
            lines.add(sameAs(Optional.ofNullable(kept.get(Arrays.hashCode(rows))), rows));
        }
        splits.put(segments, List.copyOf(lines));
        return splits.get(segments);
    }

    private static int[] sameAs(Optional<int[]> known, int[] rows) {
        return known.filter(array -> Arrays.equals(array, rows)).orElse(rows);
    }

    private boolean[] mask(String segment, int line) {
        try {
            return masks.computeIfAbsent(segment, text -> Segment.parse(text).select(customers));
        } catch (BadInputException e) {
            throw new BadInputException(EngineMessage.of("whatif.line", line, e.explanation()));
        }
    }

    /** Who is in the segment of a line (from 0), whatever earlier lines take; not to be changed. */
    synchronized boolean[] members(CampaignPlan plan, int line) {
        return mask(plan.lines().get(line).segment(), line + 1);
    }

    /** Whether any customer of a line is in a segment. */
    synchronized boolean touches(CampaignPlan plan, int line, String segment) {
        var mask = mask(segment, line + 1);
        return Arrays.stream(split(plan).get(line)).anyMatch(row -> mask[row]);
    }

    private static int[] take(boolean[] mask, boolean[] taken) {
        var rows = new int[mask.length];
        var count = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && !taken[i]) {
                taken[i] = true;
                rows[count++] = i;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /**
     * A seeded draw of {@code count} of the rows, ascending; a larger draw holds each smaller one, so that moving the
     * share adds or removes customers and exchanges none.
     */
    int[] draw(int[] rows, int count) {
        if (count >= rows.length) {
            return rows;
        }
        synchronized (draws) {
            for (var known : draws) {
                if (known.rows == rows && known.picked.length == count) {
                    return known.picked;
                }
            }
        }
        var picked = picked(rows, count, ranks());
        synchronized (draws) {
            draws.addFirst(new Draw(rows, picked));
            while (draws.size() > 1
                    && (draws.size() > DRAWS
                            || draws.stream()
                                            .mapToLong(draw -> draw.picked.length)
                                            .sum()
                                    > customers.rows())) {
                draws.removeLast();
            }
        }
        return picked;
    }

    private int[] picked(int[] rows, int count, int[] rank) {
        var last = count == 0 ? -1 : last(rows, count, rank);
        var picked = new int[count];
        var at = 0;
        for (int row : rows) {
            if (key(rank, row) <= last) {
                picked[at++] = row;
            }
        }
        return picked;
    }

    /**
     * The key of the last row drawn. Rows that were asked for before are sorted and remembered, so that a share follows a
     * slider; others are only searched.
     */
    private synchronized long last(int[] rows, int count, int[] rank) {
        for (var known : orders) {
            if (known.rows == rows && known.keys.length > 0) {
                return known.keys[count - 1];
            }
        }
        var again = orders.removeIf(known -> known.rows == rows);
        var keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keys[i] = key(rank, rows[i]);
        }
        if (again) {
            Arrays.sort(keys);
        }
        orders.addFirst(new Order(rows, again ? keys : new long[0]));
        if (orders.size() > ORDERS) {
            orders.removeLast();
        }
        return again ? keys[count - 1] : Selection.nth(keys, count - 1);
    }

    private static long key(int[] rank, int row) {
        return (long) rank[row] << 32 | row;
    }

    private synchronized int[] ranks() {
        if (drawn.isEmpty()) {
            var rank = new int[customers.rows()];
            for (int i = 0; i < rank.length; i++) {
                rank[i] = (int) (mixed(i) >>> 33);
            }
            drawn = Optional.of(rank);
        }
        return drawn.get();
    }

    /** SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long row) {
        var z = (row + 1) * SEED;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
