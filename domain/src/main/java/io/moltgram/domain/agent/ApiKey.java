package io.moltgram.domain.agent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret by which an agent proves who it is: {@code mg_}, 40 characters of base64url for 30 random bytes, and 6
 * characters of base64url for the CRC-32 of all before them, so that a scanner can tell a real key from a look-alike.
 * Shown once; the server keeps only a keyed hash.
 */
public final class ApiKey {

    public static final int RANDOM_BYTES = 30;

    /** What a key looks like, for scanners; {@link #parse} also checks the sum. */
    public static final Pattern PATTERN = Pattern.compile("mg_[A-Za-z0-9_-]{46}");

    private static final int BODY_LENGTH = 43;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /** The key made of so many random bytes. */
    public static ApiKey of(byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException(RANDOM_BYTES + " random bytes make a key, not " + random.length);
        }
        String body = "mg_" + BASE64.encodeToString(random);
        return new ApiKey(body + checksum(body));
    }

    /** The key that the text is, if it is one. */
    public static Optional<ApiKey> parse(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        String sum = checksum(text.substring(0, BODY_LENGTH));
        return text.endsWith(sum) ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        byte[] four = Arrays.copyOfRange(
                ByteBuffer.allocate(Long.BYTES).putLong(crc.getValue()).array(), 4, 8);
        return BASE64.encodeToString(four);
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
