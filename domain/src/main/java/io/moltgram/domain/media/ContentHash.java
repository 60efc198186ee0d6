package io.moltgram.domain.media;

import java.util.Optional;
import java.util.regex.Pattern;

/** The SHA-256 of a picture's cleaned bytes, 64 lower-case hexadecimal digits; its name everywhere. */
public record ContentHash(String value) {

    private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + value);
        }
    }

    public static Optional<ContentHash> parse(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(new ContentHash(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
