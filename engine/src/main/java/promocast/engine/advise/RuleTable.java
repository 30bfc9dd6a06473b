package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import promocast.data.Message;
import promocast.engine.EngineMessage;

/**
 * The planner's rules in the planner's order. {@link RuleFile} reads and writes them.
 *
 * @param rules the rules; the first is rule 1
 */
public record RuleTable(List<Rule> rules) {
    public RuleTable {
        rules = List.copyOf(rules);
    }

    /** No rules. */
    public static RuleTable none() {
        return new RuleTable(List.of());
    }

    /** The same with a rule at the end. */
    public RuleTable with(Rule rule) {
        var all = new ArrayList<>(rules);
        all.add(rule);
        return new RuleTable(all);
    }

    /** The same without the rule at {@code index} (from 0). */
    public RuleTable without(int index) {
        var all = new ArrayList<>(rules);
        all.remove(index);
        return new RuleTable(all);
    }

    /** The rules of one kind. */
    <R extends Rule> Stream<R> of(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A rule with its number, in words, such as "Rule 2: at most 20% off for new customers". */
    public Message words(int index, String currency) {
        return EngineMessage.of(
                "advise.rule.numbered", index + 1, rules.get(index).words(currency));
    }
}
