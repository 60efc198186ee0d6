package io.moltgram.domain.agent;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret by which an agent proves who it is: {@code mg_} and 40 characters of base64url, as the HTTP contract,
 * section 1.1, has it. They hold 26 random bytes and, so that a scanner can tell a real key from a look-alike, the
 * CRC-32 of these, most significant byte first.
 * Shown once; the server keeps only a keyed hash.
 */
public final class ApiKey {

    public static final int RANDOM_BYTES = 26;

    /** What a key looks like, for scanners; {@link #parse} also checks the sum. */
    public static final Pattern PATTERN = Pattern.compile("mg_[A-Za-z0-9_-]{40}");

    private static final String PREFIX = "mg_";
    private static final int SHOWN = PREFIX.length() + 6;

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /** The key made of so many random bytes. */
    public static ApiKey of(byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException(RANDOM_BYTES + " random bytes make a key, not " + random.length);
        }
        byte[] summed = ByteBuffer.allocate(RANDOM_BYTES + Integer.BYTES)
                .put(random)
                .putInt(checksum(random))
                .array();
        return new ApiKey(PREFIX + Base64.getUrlEncoder().encodeToString(summed));
    }

    /** The key that the text is, if it is one that we made. */
    public static Optional<ApiKey> parse(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] summed = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
        int sum = ByteBuffer.wrap(summed).getInt(RANDOM_BYTES);
        return sum == checksum(Arrays.copyOf(summed, RANDOM_BYTES)) ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    /** The key that the text may be: one of ours, or one that came along from another server, which has no sum. */
    public static Optional<ApiKey> recognise(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    private static int checksum(byte[] random) {
        CRC32 crc = new CRC32();
        crc.update(random);
        return (int) crc.getValue();
    }

    /** Its beginning, by which its agent recognises it; too short for anybody to guess the rest. */
    public String prefix() {
        return text.substring(0, SHOWN);
    }

    /** The secret itself: for the one answer that shows it, and for hashing. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "mg_***";
    }
}
