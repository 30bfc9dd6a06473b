package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether the texts of a column were surely read in the wrong encoding. Any bytes can be read as Latin-1 and most as
 * GB18030, so it is certain only where every text with letters beyond ASCII turns into a likely text in the other
 * encoding, and there are enough such letters.
 *
 * @param mojibake the two encodings
 * @param broken a text as it is
 * @param whole the same text as it was written
 */
record MojibakeSigns(Mojibake mojibake, String broken, String whole) {
    /** Letters beyond ASCII that have to come out right before it is certain. */
    private static final int ENOUGH = 4;

    /** Share of the texts beyond ASCII that have to turn out likely. */
    private static final double MOST = 0.9;

    private static final List<Suspect> SUSPECTS = List.of(
            new Suspect("windows-1252", "UTF-8", word -> true, MojibakeSigns::isLikelyText),
            new Suspect("ISO-8859-1", "UTF-8", word -> true, MojibakeSigns::isLikelyText),
            new Suspect("GB18030", "UTF-8", MojibakeSigns::isRareChinese, MojibakeSigns::isLikelyText),
            new Suspect("ISO-8859-1", "GB18030", MojibakeSigns::isHighRun, MojibakeSigns::isCommonChinese));

    /** Two encodings that are often mixed up, how a broken text looks, and how a whole one does. */
    private record Suspect(String wrong, String right, Predicate<String> looksBroken, Predicate<String> looksWhole) {}

    /**
     * The signs of a column, if it is certain.
     *
     * @param foreign its words with letters beyond ASCII
     */
    static Optional<MojibakeSigns> of(List<String> foreign) {
        return foreign.isEmpty()
                ? Optional.empty()
                : SUSPECTS.stream().flatMap(suspect -> signs(suspect, foreign)).findFirst();
    }

    private static Stream<MojibakeSigns> signs(Suspect suspect, List<String> foreign) {
        var between = Mojibake.between(suspect.wrong(), suspect.right());
        if (between.isEmpty()) {
            return Stream.empty();
        }
        var mojibake = between.get();
        var mended = foreign.stream()
                .filter(suspect.looksBroken())
                .filter(word -> !mojibake.mended(word).equals(word)
                        && suspect.looksWhole().test(mojibake.mended(word)))
                .toList();
        long letters = mended.stream()
                .flatMapToInt(String::chars)
                .filter(letter -> letter >= 0x80)
                .count();
        return letters >= ENOUGH && mended.size() >= MOST * foreign.size()
                ? Stream.of(new MojibakeSigns(mojibake, mended.get(0), mojibake.mended(mended.get(0))))
                : Stream.empty();
    }

    /** Letters, digits and marks of known scripts, nothing that only damage brings about. */
    private static boolean isLikelyText(String text) {
        return text.codePoints().allMatch(letter -> letter < 0x80 ? letter >= ' ' : isLikely(letter));
    }

    private static boolean isLikely(int letter) {
        return Character.isLetterOrDigit(letter)
                ? Character.UnicodeScript.of(letter) != Character.UnicodeScript.UNKNOWN
                : Character.isDefined(letter)
                        && !Character.isISOControl(letter)
                        && Character.getType(letter) != Character.PRIVATE_USE;
    }

    /** Chinese read in GB18030 where UTF-8 was written is nearly all beyond the 3,755 common characters. */
    private static boolean isRareChinese(String text) {
        long foreign = text.codePoints().filter(letter -> letter >= 0x80).count();
        long common = text.codePoints().filter(MojibakeSigns::isCommon).count();
        return common * 2 < foreign;
    }

    private static boolean isCommonChinese(String text) {
        return text.codePoints().allMatch(letter -> letter < 0x80 || isCommon(letter));
    }

    /** No language of Latin letters has four accented ones in a row. */
    private static boolean isHighRun(String text) {
        return text.codePoints().filter(letter -> letter >= 0x80).count() >= ENOUGH
                && text.codePoints().allMatch(letter -> letter < 0x80 || letter >= 0xa1 && letter <= 0xfe);
    }

    /** Whether it is of the first level of GB 2312: the characters of everyday Chinese. */
    private static boolean isCommon(int letter) {
        if (Character.UnicodeScript.of(letter) != Character.UnicodeScript.HAN) {
            return false;
        }
        var bytes = Character.toString(letter).getBytes(CHINESE);
        return bytes.length == 2 && (bytes[0] & 0xff) >= 0xb0 && (bytes[0] & 0xff) <= 0xd7 && (bytes[1] & 0xff) >= 0xa1;
    }

    private static final java.nio.charset.Charset CHINESE = java.nio.charset.Charset.forName("GB18030");
}
