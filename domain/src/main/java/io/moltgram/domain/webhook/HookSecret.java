package io.moltgram.domain.webhook;

import io.moltgram.domain.text.CleanText;
import java.util.Base64;
import java.util.Optional;

/** What a webhook's deliveries are signed with, known to its owner and to us. */
public record HookSecret(String reveal) {

    public static final int LONGEST = 256;

    /** So many random bytes make a secret. */
    public static final int RANDOM_BYTES = 22;

    private static final String PREFIX = "mg_";
    private static final int RANDOM_LENGTH = 29;

    /** The owner's wish, cleaned; empty when nothing is left of it. */
    public static Optional<HookSecret> of(String wish) {
        String clean = CleanText.of(wish, LONGEST);
        return clean.isEmpty() ? Optional.empty() : Optional.of(new HookSecret(clean));
    }

    public static HookSecret of(byte[] random) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new HookSecret(PREFIX + text.substring(0, RANDOM_LENGTH));
    }

    @Override
    public String toString() {
        return "mg_***";
    }
}
