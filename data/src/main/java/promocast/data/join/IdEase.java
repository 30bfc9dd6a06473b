package promocast.data.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import promocast.data.Message;

/**
 * What is overlooked when two ids are compared. Blanks around an id always are. Capitals and leading zeros are overlooked
 * only where more rows match that way, and never where it would make one customer of two of the same table.
 *
 * @param capitals whether {@code a1} is {@code A1}
 * @param zeros whether {@code 007} is {@code 7}
 */
public record IdEase(boolean capitals, boolean zeros) {
    /** Nothing but blanks is overlooked. */
    static final IdEase STRICT = new IdEase(false, false);

    /** What is compared; empty for an id that is missing. */
    String key(String id) {
        var key = id.strip();
        if (capitals) {
            key = key.toLowerCase(Locale.ROOT);
        }
        if (zeros && key.length() > 1 && key.charAt(0) == '0' && key.chars().allMatch(IdEase::isDigit)) {
            int first = 0;
            while (first < key.length() - 1 && key.charAt(first) == '0') {
                first++;
            }
            key = key.substring(first);
        }
        return key;
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /** What was overlooked, in sentences; none where nothing was. */
    List<Message> messages() {
        var said = new ArrayList<Message>();
        if (capitals) {
            said.add(Message.data("join.capitals"));
        }
        if (zeros) {
            said.add(Message.data("join.zeros"));
        }
        return said;
    }
}
