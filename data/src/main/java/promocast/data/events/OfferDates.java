package promocast.data.events;

import java.time.LocalDate;
import promocast.data.Dataset;

/** When customers got an offer. */
public sealed interface OfferDates {
    /**
     * All on the same day; the customers are those whom the log knows before it.
     *
     * @param day the offer goes out at the first moment of this day
     */
    record OneDay(LocalDate day) implements OfferDates {}

    /**
     * Each at a time of their own, as a table of offers says. The customers are those of this table, whose other
     * columns (what was offered, with which probability) come along into the customer table.
     *
     * @param offers one row an offer; of a customer with several only the first counts
     * @param customer column with the customer
     * @param time column with the day or moment
     */
    record EachCustomer(Dataset offers, String customer, String time) implements OfferDates {}
}
