package promocast.data.doctor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Roles;

/**
 * The fixes that a planner has agreed to, in the order in which they are applied; immutable. Undoing a fix is a recipe
 * without it: tables are made from the table as read, never from a fixed one.
 *
 * @param fixes the fixes, none of them twice
 */
public record Recipe(List<Fix> fixes) {
    /** No fix at all. */
    public static final Recipe NONE = new Recipe(List.of());

    public Recipe {
        fixes = List.copyOf(new LinkedHashSet<>(fixes));
    }

    /** Whether there is no fix. */
    public boolean isEmpty() {
        return fixes.isEmpty();
    }

    /** This recipe with another fix at its end; a fix that is there already stays where it is. */
    public Recipe with(Fix fix) {
        var more = new ArrayList<>(fixes);
        more.add(fix);
        return new Recipe(more);
    }

    /** This recipe without a fix. */
    public Recipe without(Fix fix) {
        return new Recipe(fixes.stream().filter(one -> !one.equals(fix)).toList());
    }

    /** This recipe without its last fix; the same where there is none. */
    public Recipe withoutLast() {
        return isEmpty() ? this : new Recipe(fixes.subList(0, fixes.size() - 1));
    }

    /** The fixes that keep every row: what is replayed on new customers, each of whom needs an answer. */
    public Recipe keepingRows() {
        return new Recipe(fixes.stream().filter(fix -> !fix.dropsRows()).toList());
    }

    /** The table with all fixes applied in order; the same table and recipe give the same content. */
    public Dataset apply(Dataset data) {
        var fixed = data;
        for (var fix : fixes) {
            fixed = fix.apply(fixed);
        }
        return fixed;
    }

    /** The roles that go with {@link #apply(Dataset)}: without the columns left out, with the columns added. */
    public Roles apply(Roles roles) {
        var left = new ArrayList<String>();
        var added = new ArrayList<String>();
        for (var fix : fixes) {
            if (fix instanceof Fix.Ignore ignore) {
                left.add(ignore.column());
            } else if (fix instanceof Fix.Mark mark) {
                added.add(mark.mark());
            } else if (fix instanceof Fix.Fill fill) {
                added.add(fill.mark());
            }
        }
        var features = new LinkedHashSet<>(roles.features());
        if (!features.isEmpty()) {
            features.addAll(added);
        }
        left.forEach(features::remove);
        return new Roles(
                kept(roles.id(), left),
                kept(roles.time(), left),
                kept(roles.platform(), left),
                roles.action(),
                kept(roles.propensity(), left),
                roles.randomised(),
                roles.outcomes(),
                List.copyOf(features),
                roles.ignore().stream().filter(column -> !left.contains(column)).toList(),
                roles.text().stream().filter(column -> !left.contains(column)).toList());
    }

    private static Optional<String> kept(Optional<String> column, List<String> left) {
        return column.filter(name -> !left.contains(name));
    }

    /** What each fix does, in order. */
    public List<Message> describe() {
        return fixes.stream().map(Fix::describe).toList();
    }
}
