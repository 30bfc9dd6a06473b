package promocast.engine.whatif;

import java.util.Optional;
import java.util.Set;
import promocast.data.ActionSpace;
import promocast.data.Outcome;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.LiveCustomers;
import promocast.engine.model.OutcomeMeans;

/** What a what-if asks about its n customers: a trained model with the customers encoded, or a response that is known. */
interface CustomerModel {
    /** The levers of a setting. */
    ActionSpace actions();

    /** The outcomes that it forecasts. */
    Set<Outcome> outcomes();

    /** Number of customers n. */
    int rows();

    /** The quick forecast for some customers (indices) under one setting. */
    OutcomeMeans live(int[] rows, double[] setting);

    /** The accurate forecast. */
    OutcomeMeans blend(int[] rows, double[] setting);

    /** Number of members behind the accurate forecast. */
    int members();

    /** The forecast of one member alone. */
    OutcomeMeans member(int member, int[] rows, double[] setting);

    /** The accurate forecast by members that have not learned from the customer, for some rows of a log. */
    OutcomeMeans unseen(CampaignLog log, int[] rows, double[] setting);

    /** Memory that the quick forecast keeps, in bytes a customer. */
    long bytesPerCustomer();

    /** All customers with cached embeddings, where sums need no forecast of each. */
    Optional<LiveCustomers> embedded();
}
