package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules about how often customers are contacted, as a number for each rule and line that the state of a campaign
 * remembers: contacts so far for a cap, one bit a period for a spacing. A line that a rule silences makes no offer.
 */
final class ContactRules {
    private final List<Rule> rules = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final ContactEffects effects;

    ContactRules(RuleTable table, ContactEffects effects) {
        this.effects = effects;
        for (int i = 0; i < table.rules().size(); i++) {
            var rule = table.rules().get(i);
            if (rule instanceof Rule.ContactCap || rule instanceof Rule.Spacing) {
                rules.add(rule);
                numbers.add(i);
            }
        }
    }

    /** Numbers that it remembers of each line. */
    int size() {
        return rules.size();
    }

    /** Index in the table of the rule that silences a line on a platform; -1 where none does. */
    int silencing(CampaignState state, int line, int platform) {
        for (int i = 0; i < rules.size(); i++) {
            int known = state.memory(line * rules.size() + i);
            boolean silent = rules.get(i) instanceof Rule.ContactCap cap
                    ? known >= cap.most()
                    : known != 0 && effects.named(platform, ((Rule.Spacing) rules.get(i)).platform());
            if (silent) {
                return numbers.get(i);
            }
        }
        return -1;
    }

    /** Notes that a period of a line is over, with a contact on a platform or, where that is -1, without. */
    void note(int[] memory, int line, int platform) {
        for (int i = 0; i < rules.size(); i++) {
            int at = line * rules.size() + i;
            if (rules.get(i) instanceof Rule.Spacing spacing) {
                boolean hit = platform >= 0 && effects.named(platform, spacing.platform());
                memory[at] = (memory[at] << 1 | (hit ? 1 : 0)) & ((1 << (spacing.periods() - 1)) - 1);
            } else if (platform >= 0) {
                memory[at]++;
            }
        }
    }
}
