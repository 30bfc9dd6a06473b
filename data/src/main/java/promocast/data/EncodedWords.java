package promocast.data;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Words that lie in UTF-8 one behind the other, each made a string when it is asked for the first time: a table of a million
 * order numbers opens without a million strings.
 */
final class EncodedWords extends AbstractList<String> implements RandomAccess {
    private final byte[] letters;
    private final int[] ends;
    private final String[] words;

    /**
     * @param letters all words; not copied
     * @param ends where each ends, ascending; not copied
     */
    EncodedWords(byte[] letters, int[] ends) {
        this.letters = letters;
        this.ends = ends;
        this.words = new String[ends.length];
    }

    @Override
    public String get(int index) {
        // two threads may both make it: strings are safe to hand over without a lock
        var word = words[index];
        if (word == null) {
            int from = index == 0 ? 0 : ends[index - 1];
            word = new String(letters, from, ends[index] - from, StandardCharsets.UTF_8);
            words[index] = word;
        }
        return word;
    }

    @Override
    public int size() {
        return ends.length;
    }
}
