package promocast.data.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import promocast.data.Nearest;

/** Words that campaign tables are full of, so that a slip is known even where every row has it. */
final class KnownWords {
    private static final int SHORTEST = 6;
    private static final Set<String> WORDS =
            Set.of(("urban suburban rural female unknown mobile desktop tablet android windows "
                            + "iphone multichannel telephone website wechat taobao alipay single married divorced widowed student "
                            + "retired employed unemployed bachelor master doctorate graduate monday tuesday wednesday thursday friday "
                            + "saturday sunday january february march april august september october november december weekday "
                            + "weekend morning afternoon evening spring summer autumn winter standard premium silver platinum bronze "
                            + "diamond returning referral organic direct display affiliate newsletter discount coupon voucher "
                            + "electronics clothing furniture grocery cosmetics restaurant delivery pickup passenger partner friend "
                            + "friends alone children")
                    .split(" "));

    private KnownWords() {}

    /** The word that a name misses by one letter, written as the name is; empty where it is no slip. */
    static Optional<String> meant(String name, List<String> beside) {
        var word = name.toLowerCase(Locale.ROOT);
        boolean plain = word.length() >= SHORTEST && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        if (!plain || WORDS.contains(word) || isFormOf(word)) {
            return Optional.empty();
        }
        var near = WORDS.stream()
                .filter(known -> known.length() >= SHORTEST && Nearest.distance(word, known) == 1)
                .toList();
        if (near.size() != 1) {
            return Optional.empty();
        }
        var meant = Character.isUpperCase(name.charAt(0)) ? capital(near.get(0)) : near.get(0);
        // where both are there, the rule for rare names decides
        return beside.contains(meant) ? Optional.empty() : Optional.of(meant);
    }

    /** A plural, or a word of which a known one is the plural. */
    private static boolean isFormOf(String word) {
        return WORDS.contains(word + "s") || word.endsWith("s") && WORDS.contains(word.substring(0, word.length() - 1));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
