package promocast.engine.advise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of rules by their name in a file. */
enum RuleKind {
    BUDGET("budget", Rule.Budget.class, "most") {
        @Override
        Rule read(RuleNode node) {
            return new Rule.Budget(node.number("most"));
        }

        @Override
        void fill(Rule rule, ObjectNode json) {
            json.put("most", ((Rule.Budget) rule).most());
        }
    },
    CONTACT_CAP("contactCap", Rule.ContactCap.class, "most") {
        @Override
        Rule read(RuleNode node) {
            return new Rule.ContactCap(node.whole("most"));
        }

        @Override
        void fill(Rule rule, ObjectNode json) {
            json.put("most", ((Rule.ContactCap) rule).most());
        }
    },
    MARGIN_FLOOR("marginFloor", Rule.MarginFloor.class, "least") {
        @Override
        Rule read(RuleNode node) {
            return new Rule.MarginFloor(node.number("least"));
        }

        @Override
        void fill(Rule rule, ObjectNode json) {
            json.put("least", ((Rule.MarginFloor) rule).least());
        }
    },
    LEVER_CAP("leverCap", Rule.LeverCap.class, "segment", "name", "lever", "most") {
        @Override
        Rule read(RuleNode node) {
            return new Rule.LeverCap(
                    node.text("segment", ""), node.text("name", ""), node.text("lever"), node.number("most"));
        }

        @Override
        void fill(Rule rule, ObjectNode json) {
            var cap = (Rule.LeverCap) rule;
            json.put("segment", cap.segment()).put("name", cap.name()).put("lever", cap.lever());
            json.put("most", cap.most());
        }
    },
    PINNED_LINE("pinnedLine", Rule.PinnedLine.class, "line") {
        @Override
        Rule read(RuleNode node) {
            return new Rule.PinnedLine(node.whole("line") - 1);
        }

        @Override
        void fill(Rule rule, ObjectNode json) {
            json.put("line", ((Rule.PinnedLine) rule).line() + 1);
        }
    },
    LEAST_RETURN("leastReturn", Rule.LeastReturn.class, "least") {
        @Override
        Rule read(RuleNode node) {
            return new Rule.LeastReturn(node.number("least"));
        }

        @Override
        void fill(Rule rule, ObjectNode json) {
            json.put("least", ((Rule.LeastReturn) rule).least());
        }
    },
    SPACING("spacing", Rule.Spacing.class, "platform", "periods") {
        @Override
        Rule read(RuleNode node) {
            return new Rule.Spacing(node.text("platform", ""), node.whole("periods"));
        }

        @Override
        void fill(Rule rule, ObjectNode json) {
            json.put("platform", ((Rule.Spacing) rule).platform()).put("periods", ((Rule.Spacing) rule).periods());
        }
    };

    private final String word;
    private final Class<? extends Rule> type;
    private final List<String> keys;

    RuleKind(String word, Class<? extends Rule> type, String... keys) {
        this.word = word;
        this.type = type;
        this.keys = List.of(keys);
    }

    /** The rule of a node. */
    abstract Rule read(RuleNode node);

    abstract void fill(Rule rule, ObjectNode json);

    /** Writes a rule of this kind. */
    void write(Rule rule, ObjectNode json) {
        json.put("kind", word);
        fill(rule, json);
    }

    /** Keys that a rule of this kind has beside its kind. */
    List<String> keys() {
        return keys;
    }

    /** The kind of a rule. */
    static RuleKind of(Rule rule) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(rule))
                .findFirst()
                .orElseThrow();
    }

    /** The kind with a name. */
    static Optional<RuleKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The names of all kinds. */
    static String words() {
        return Arrays.stream(values()).map(kind -> kind.word).collect(Collectors.joining(", "));
    }
}
