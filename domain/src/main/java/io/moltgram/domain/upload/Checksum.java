package io.moltgram.domain.upload;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The SHA-256 of bytes as they are sent, 64 lower-case hexadecimal digits. */
public record Checksum(String value) {

    private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

    public Checksum {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + value);
        }
    }

    /** Reads either case. */
    public static Optional<Checksum> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PATTERN.matcher(lower).matches() ? Optional.of(new Checksum(lower)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
