package promocast.ui.data;

import java.util.List;
import java.util.Locale;
import promocast.data.Message;
import promocast.data.profile.ColumnProfile;
import promocast.ui.text.Texts;

/** What the balance between the groups means, in words. */
final class BalanceWords {
    private BalanceWords() {}

    /** A standardised mean difference. */
    static String size(Texts texts, double smd) {
        return Double.isInfinite(smd) ? texts.get("data.balance.apart") : String.format(Locale.ROOT, "%.2f", smd);
    }

    /** Whether the groups are alike, and what follows. @param compared the columns, the most unlike first */
    static Message verdict(List<ColumnProfile> compared) {
        var worst = compared.get(0);
        long unlike = compared.stream()
                .filter(one -> ProfileTab.imbalance(one) > ProfileCells.UNLIKE)
                .count();
        return unlike == 0
                ? Texts.message("data.balance.alike", worst.name(), ProfileTab.imbalance(worst))
                : Texts.message("data.balance.unlike", unlike, compared.size(), worst.name());
    }
}
