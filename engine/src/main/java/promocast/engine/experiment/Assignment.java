package promocast.engine.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who gets the offer and who is held out, drawn within each stratum, so that the groups are alike there (complete
 * randomisation in blocks: Imbens and Rubin 2015, Causal Inference, chapter 9). The draw is one that anybody can repeat: in
 * each stratum those customers are held out whose {@code SHA-256(seed + ":" + id)} begins with the smallest numbers.
 *
 * @param members the customers, each once, in the order in which they came
 * @param seed of the draw
 * @param holdout share held out in each stratum
 */
public record Assignment(List<Member> members, long seed, double holdout) {
    public Assignment {
        members = List.copyOf(members);
    }

    /**
     * A customer of the test.
     *
     * @param id the customer's id
     * @param stratum line of the plan, from 1
     * @param held whether the customer gets no offer
     */
    public record Member(String id, int stratum, boolean held) {}

    /** Customers and those held out of one stratum. */
    public record Count(int customers, int held) {}

    /**
     * Draws who is held out.
     *
     * @param strata ids of the customers of each stratum; an id that comes again stays where it came first
     * @param holdout share held out, above 0 and at most 0.5
     */
    public static Assignment draw(List<List<String>> strata, double holdout, long seed) {
        var seen = new HashSet<String>();
        var members = new ArrayList<Member>();
        for (int s = 0; s < strata.size(); s++) {
            var ids = strata.get(s).stream().filter(seen::add).toList();
            var held = held(ids, (int) Math.round(holdout * ids.size()), seed);
            for (var id : ids) {
                members.add(new Member(id, s + 1, held.contains(id)));
            }
        }
        return new Assignment(members, seed, holdout);
    }

    private static HashSet<String> held(List<String> ids, int count, long seed) {
        var digest = sha256();
        var keys = new HashMap<String, Long>();
        ids.forEach(id -> keys.put(id, key(digest, seed, id)));
        var order = new ArrayList<>(ids);
        order.sort(Comparator.<String>comparingLong(id -> keys.get(id) ^ Long.MIN_VALUE)
                .thenComparing(Comparator.naturalOrder()));
        return new HashSet<>(order.subList(0, count));
    }

    /** The first 8 bytes of the digest as a number without sign. */
    static long key(MessageDigest digest, long seed, String id) {
        var bytes = digest.digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << 8 | bytes[i] & 0xFF;
        }
        return key;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Number of customers held out. */
    public int held() {
        return (int) members.stream().filter(Member::held).count();
    }

    /** Customers and those held out by stratum, in the order of the lines. */
    public Map<Integer, Count> counts() {
        var counts = new TreeMap<Integer, Count>();
        for (var member : members) {
            counts.merge(
                    member.stratum(),
                    new Count(1, member.held() ? 1 : 0),
                    (a, b) -> new Count(a.customers() + b.customers(), a.held() + b.held()));
        }
        return counts;
    }
}
