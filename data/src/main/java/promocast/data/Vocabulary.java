package promocast.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The distinct texts of a column in the order of their first row; finds one from characters without making a string. */
final class Vocabulary {
    private static final int FIRST_CAPACITY = 64;
    private static final int FREE = -1;
    private static final int BYTES_PER_WORD = 64;

    private final List<String> words = new ArrayList<>();
    private long letters;
    private int[] slots = newSlots(FIRST_CAPACITY);

    /** The number of a text; a new one is added. */
    int code(char[] buffer, int start, int length) {
        int mask = slots.length - 1;
        int slot = hash(buffer, start, length) & mask;
        while (slots[slot] != FREE) {
            if (matches(words.get(slots[slot]), buffer, start, length)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return add(slot, new String(buffer, start, length));
    }

    /** The number of a text; a new one is added. */
    int code(String word) {
        int mask = slots.length - 1;
        int slot = mixed(word.hashCode()) & mask;
        while (slots[slot] != FREE) {
            if (words.get(slots[slot]).equals(word)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return add(slot, word);
    }

    private int add(int slot, String word) {
        slots[slot] = words.size();
        words.add(word);
        letters += word.length();
        if (words.size() * 2 > slots.length) {
            grow();
        }
        return words.size() - 1;
    }

    List<String> words() {
        return words;
    }

    /** Memory that the texts take, in bytes, roughly. */
    long bytes() {
        return 2 * letters + (long) BYTES_PER_WORD * words.size();
    }

    private void grow() {
        slots = newSlots(slots.length * 2);
        int mask = slots.length - 1;
        for (int code = 0; code < words.size(); code++) {
            int slot = mixed(words.get(code).hashCode()) & mask;
            while (slots[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code;
        }
    }

    private static int[] newSlots(int capacity) {
        var slots = new int[capacity];
        Arrays.fill(slots, FREE);
        return slots;
    }

    private static boolean matches(String word, char[] buffer, int start, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** As {@code String.hashCode}, so that a word has the same place whichever way it comes. */
    private static int hash(char[] buffer, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return mixed(hash);
    }

    private static int mixed(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ spread >>> 16;
    }
}
