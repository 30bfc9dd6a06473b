package promocast.data.feature;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The terms of a text as hash codes: whole words and their runs of three letters, and for Chinese, Japanese and Korean,
 * which have no blanks between words, single characters and pairs. A model file
 * holds these codes, not the words.
 */
final class TextTerms {
    private static final int LETTERS = 3;
    private static final int HAN = 0x2E80;
    private static final int MOST_LETTERS = 4000;
    private static final int FNV_START = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private final String text;
    private int[] codes = new int[64];
    private int size;

    private TextTerms(String text) {
        this.text = text;
    }

    /**
     * The codes of all terms, ascending, each as often as its term stands in the text. Letters' case and width do not
     * matter.
     */
    static int[] of(String raw) {
        var cut = raw.length() > MOST_LETTERS ? raw.substring(0, MOST_LETTERS) : raw;
        var normal = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var terms = new TextTerms(normal);
        terms.collect();
        var codes = Arrays.copyOf(terms.codes, terms.size);
        Arrays.sort(codes);
        return codes;
    }

    private void collect() {
        int from = 0;
        while (from < text.length()) {
            int kind = kind(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && kind(text.charAt(to)) == kind) {
                to++;
            }
            if (kind == 1) {
                addWord(from, to);
            } else if (kind == 2) {
                addCharacters(from, to);
            }
            from = to;
        }
    }

    /** 1 for a letter or digit of a word, 2 for a character that is a word by itself, 0 for anything else. */
    private static int kind(char letter) {
        boolean part = Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
        return !part ? 0 : letter >= HAN ? 2 : 1;
    }

    private void addWord(int from, int to) {
        add(1, from, to);
        for (int i = from; i + LETTERS <= to && to - from > LETTERS; i++) {
            add(2, i, i + LETTERS);
        }
    }

    private void addCharacters(int from, int to) {
        for (int i = from; i < to; i++) {
            add(3, i, i + 1);
            if (i + 2 <= to) {
                add(4, i, i + 2);
            }
        }
    }

    private void add(int kind, int from, int to) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        codes[size++] = hash(kind, text, from, to);
    }

    /** A place for a name among some buckets. */
    static int bucket(String name, int buckets) {
        return Math.floorMod(hash(0, name, 0, name.length()), buckets);
    }

    /** FNV-1a over the letters (Fowler, Noll, Vo 1991), mixed once more so that all bits count. */
    private static int hash(int kind, String text, int from, int to) {
        int hash = (FNV_START ^ kind) * FNV_PRIME;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            hash = (hash ^ (letter & 0xFF)) * FNV_PRIME;
            hash = (hash ^ (letter >>> 8)) * FNV_PRIME;
        }
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }
}
