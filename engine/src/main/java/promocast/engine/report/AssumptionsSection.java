package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/** What the planner has set and what every forecast takes for granted. */
final class AssumptionsSection implements Section {
    private static final int COLUMNS = 3;

    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        page.open("div", "class", "keep").element("h2", texts.say("assumptions.title"));
        page.open("table", "class", "grid-table assumptions").open("tbody");
        var all = assumptions(content, texts);
        for (int i = 0; i < all.size(); i += COLUMNS) {
            page.open("tr");
            for (int column = i; column < i + COLUMNS; column++) {
                page.element("td", column < all.size() ? all.get(column) : "", "class", "text");
            }
            page.close();
        }
        page.close().close().close().line();
    }

    private static List<String> assumptions(ReportContent content, Texts texts) {
        var economics = content.plan().economics();
        var numbers = texts.numbers();
        var all = new ArrayList<String>();
        all.add(texts.say("assumptions.margin", numbers.share(economics.marginRate())));
        all.add(
                economics.messageCost() > 0
                        ? texts.say("assumptions.message", numbers.price(economics.messageCost()))
                        : texts.say("assumptions.message.free"));
        if (economics.commission() > 0) {
            all.add(texts.say("assumptions.commission", numbers.share(economics.commission())));
        }
        if (offers(content, Offer.Points.class)) {
            var expire = numbers.share(economics.breakage());
            all.add(texts.say("assumptions.points", numbers.price(economics.pointValue()), expire));
        }
        if (offers(content, Offer.Coupon.class)) {
            all.add(texts.say("assumptions.coupons"));
        }
        if (economics.repurchaseValue() > 0) {
            all.add(texts.say("assumptions.repurchase", numbers.price(economics.repurchaseValue())));
        }
        all.add(texts.say("assumptions.horizon", String.valueOf(content.plan().horizonDays())));
        all.add(texts.say("assumptions.match"));
        all.add(texts.say("assumptions.season"));
        all.add(texts.say("assumptions.competitors"));
        return all;
    }

    private static boolean offers(ReportContent content, Class<? extends Offer> kind) {
        return content.plan().lines().stream().map(PlanLine::offer).anyMatch(offer -> isOrHolds(offer, kind));
    }

    private static boolean isOrHolds(Offer offer, Class<? extends Offer> kind) {
        return kind.isInstance(offer)
                || offer instanceof Offer.Bundle bundle
                        && bundle.offers().stream().anyMatch(part -> isOrHolds(part, kind));
    }
}
