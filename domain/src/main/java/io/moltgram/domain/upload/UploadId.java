package io.moltgram.domain.upload;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an upload: 22 characters that nobody guesses. */
public record UploadId(String value) {

    /** So many random bytes make one, in base64url without padding. */
    public static final int BYTES = 16;

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9_-]{22}");

    public UploadId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of an upload: " + value);
        }
    }

    public static Optional<UploadId> parse(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(new UploadId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
