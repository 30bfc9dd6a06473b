package promocast.data;

import java.util.Arrays;
import java.util.List;

/**
 * The distinct texts of a column in the order of their first row. They are held as characters one after the other, and found
 * by them; strings are made at the end only.
 */
final class Vocabulary {
    private static final int FIRST_CAPACITY = 16;
    private static final int FREE = -1;

    /** Memory of a word beside its letters: its string, its place, its hash. */
    private static final int BYTES_PER_WORD = 68;

    private char[] letters = new char[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private int[] slots = newSlots(2 * FIRST_CAPACITY);
    private int size;

    /** The number of a text; a new one is added. */
    int code(char[] buffer, int start, int length) {
        return code(hash(buffer, start, length), buffer, start, length);
    }

    /** The number of a word of another column here; a new one is added. */
    int code(Vocabulary other, int word) {
        int start = other.start(word);
        return code(other.hashes[word], other.letters, start, other.ends[word] - start);
    }

    private int code(int hash, char[] buffer, int start, int length) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != FREE) {
            int word = slots[slot];
            if (hashes[word] == hash && matches(word, buffer, start, length)) {
                return word;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size;
        add(hash, buffer, start, length);
        return size - 1;
    }

    private void add(int hash, char[] buffer, int start, int length) {
        int from = start(size);
        if (from + length > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, from + length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        System.arraycopy(buffer, start, letters, from, length);
        ends[size] = from + length;
        hashes[size] = hash;
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** Number of words. */
    int size() {
        return size;
    }

    /** The texts as strings. */
    List<String> words() {
        var words = new String[size];
        for (int i = 0; i < size; i++) {
            words[i] = new String(letters, start(i), ends[i] - start(i));
        }
        return Arrays.asList(words);
    }

    /** Memory that the texts take, in bytes, roughly. */
    long bytes() {
        return 3L * start(size) + (long) BYTES_PER_WORD * size;
    }

    private void grow() {
        slots = newSlots(slots.length * 2);
        int mask = slots.length - 1;
        for (int word = 0; word < size; word++) {
            int slot = hashes[word] & mask;
            while (slots[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = word;
        }
    }

    private static int[] newSlots(int capacity) {
        var slots = new int[capacity];
        Arrays.fill(slots, FREE);
        return slots;
    }

    private boolean matches(int word, char[] buffer, int start, int length) {
        int from = start(word);
        if (ends[word] - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[from + i] != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] buffer, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 16;
    }
}
