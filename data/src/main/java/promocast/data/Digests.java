package promocast.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.IntToLongFunction;

/** SHA-256 over columns of values. */
final class Digests {
    private static final int BLOCK = 8192;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds {@code n} values of eight bytes each. */
    static void addLongs(MessageDigest digest, int n, IntToLongFunction value) {
        var block = ByteBuffer.allocate(BLOCK);
        for (int i = 0; i < n; i++) {
            if (!block.hasRemaining()) {
                digest.update(block.flip());
                block.clear();
            }
            block.putLong(value.applyAsLong(i));
        }
        digest.update(block.flip());
    }

    /** Adds a text with its length in front, so that no two lists of texts give the same bytes. */
    static void addText(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
