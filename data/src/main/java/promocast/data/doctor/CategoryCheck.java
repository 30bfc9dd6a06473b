package promocast.data.doctor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import promocast.data.ColumnRole;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Nearest;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.StoredColumn;
import promocast.data.TextValues;
import promocast.data.doctor.Finding.Severity;

/**
 * Several spellings of one name within a column: other case, blanks or punctuation, one letter wrong in a rare name that
 * is otherwise like a frequent one, or in a usual word.
 */
final class CategoryCheck implements Check {
    private static final int MOST_NAMES = 500;
    private static final int SHORTEST = 5;
    private static final double RARE = 0.05;

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return data.stored().stream().anyMatch(column -> isChecked(column, roles))
                ? Optional.of(Message.data("passed.category"))
                : Optional.empty();
    }

    private static boolean isChecked(StoredColumn column, Roles roles) {
        var role = roles.roleOf(column.name());
        boolean used = role != ColumnRole.IGNORED && role != ColumnRole.ID && role != ColumnRole.TEXT;
        return used && column instanceof TextValues texts && texts.words().size() <= MOST_NAMES;
    }

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var column : data.stored()) {
            if (isChecked(column, roles)) {
                findings.addAll(examine((TextValues) column, progress));
            }
        }
        return findings;
    }

    private static List<Finding> examine(TextValues column, Progress progress) {
        var frequent = new ArrayList<>(counts(column, progress).entrySet());
        frequent.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        var findings = new ArrayList<Finding>();
        var bySpelling = new HashMap<String, String>();
        var kept = new ArrayList<Map.Entry<String, Integer>>();
        for (var entry : frequent) {
            var name = entry.getKey();
            var same = bySpelling.putIfAbsent(plain(name), name);
            if (same != null) {
                findings.add(finding("inconsistent-category", column, entry, same, progress));
                continue;
            }
            var near = kept.stream()
                    .filter(other -> entry.getValue() < RARE * other.getValue() && isNear(name, other.getKey()))
                    .findFirst();
            var known = KnownWords.meant(name, column.words());
            if (known.isPresent()) {
                findings.add(finding("misspelt", column, entry, known.get(), progress));
            } else if (near.isPresent()) {
                findings.add(finding("misspelt", column, entry, near.get().getKey(), progress));
            } else {
                kept.add(entry);
            }
        }
        return findings;
    }

    private static Finding finding(
            String code, TextValues column, Map.Entry<String, Integer> variant, String usual, Progress progress) {
        var name = variant.getKey();
        int written = column.words().indexOf(name);
        return Findings.of(code, Severity.WATCH, column.name())
                .with(
                        TouchedRows.where(column.size(), row -> column.code(row) == written, progress),
                        List.of(new Fix.Rename(column.name(), name, usual)),
                        name,
                        usual);
    }

    private static Map<String, Integer> counts(TextValues column, Progress progress) {
        var counts = new int[column.words().size()];
        for (int i = 0; i < column.size(); i++) {
            progress.checkRow(i);
            if (!column.isMissing(i)) {
                counts[column.code(i)]++;
            }
        }
        var named = new HashMap<String, Integer>();
        for (int code = 0; code < counts.length; code++) {
            named.put(column.words().get(code), counts[code]);
        }
        return named;
    }

    private static String plain(String name) {
        // full-width letters and digits are the same as half-width ones
        var half = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var letters = half.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_.,'\"]+", "");
        return letters.isEmpty() ? name : letters;
    }

    /** One letter more, less or other; a digit makes another name. */
    private static boolean isNear(String rare, String frequent) {
        if (rare.length() < SHORTEST || frequent.length() < SHORTEST) {
            return false;
        }
        boolean sameDigits = rare.replaceAll("\\D", "").equals(frequent.replaceAll("\\D", ""));
        return sameDigits && Nearest.distance(rare, frequent) == 1;
    }
}
