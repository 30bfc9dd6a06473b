package promocast.engine.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How often and where a customer of a line is contacted, and what that costs.
 *
 * @param plan the plan
 * @param line one of its lines
 */
record Contacts(CampaignPlan plan, PlanLine line) {
    /** The economics with the commission of the first platform and the messages of all that the joint cap leaves. */
    Economics economics() {
        var economics = plan.economics();
        var commission = terms(line.platform().orElse("")).commission();
        var messages = platforms().stream()
                .limit((long) Math.max(1, plan.constraints().frequencyCap()))
                .mapToDouble(name -> or(terms(name).messageCost(), economics.messageCost()))
                .sum();
        return economics.withCommission(or(commission, economics.commission())).withMessageCost(messages);
    }

    /** The line with an advertisement that is seen as often as its own cap, those of its platforms and the joint one allow. */
    PlanLine capped() {
        var offer = line.offer();
        for (var part : offer.parts()) {
            if (part instanceof Offer.Ad ad) {
                var views = Math.min(plan.constraints().frequencyCap(), views(ad));
                return views == ad.frequencyCap()
                        ? line
                        : line.withOffer(OfferFields.with(offer, "ad.frequencyCap", views));
            }
        }
        return line;
    }

    /** Money for each customer reached: messages, places of recommendations and views of an advertisement. */
    double cost() {
        var cost = economics().messageCost();
        for (var part : capped().offer().parts()) {
            if (part instanceof Offer.Recommendation shown) {
                cost += shown.slots() * (shown.slotCost() + shown.replacedValue());
            } else if (part instanceof Offer.Ad ad && ad.pricing() == Offer.Ad.Pricing.IMPRESSION) {
                cost += ad.bid() * ad.frequencyCap();
            }
        }
        return cost;
    }

    private double views(Offer.Ad ad) {
        return platforms().stream()
                .mapToDouble(name -> Math.min(ad.frequencyCap(), terms(name).frequencyCap()))
                .sum();
    }

    /** All platforms of the line, the first one first; one without a name where it names none. */
    private List<String> platforms() {
        var all = new ArrayList<String>();
        all.add(line.platform().orElse(""));
        line.alsoOn().stream().filter(name -> !all.contains(name)).forEach(all::add);
        return all;
    }

    private PlatformTerms terms(String platform) {
        return plan.platforms().getOrDefault(platform, PlatformTerms.usual());
    }

    private static double or(double stated, double usual) {
        return Double.isNaN(stated) ? usual : stated;
    }
}
