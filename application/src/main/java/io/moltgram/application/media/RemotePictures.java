package io.moltgram.application.media;

import io.moltgram.domain.Refusal;
import java.nio.file.Path;

/**
 * Fetches pictures from addresses that strangers name. Never connects to an address that is not public (unless
 * loopback is allowed by a setting), follows at most three redirects and checks each anew, and stops at the limits of
 * size and time.
 */
public interface RemotePictures {

    /**
     * Writes what lies at the address into the target file.
     *
     * <p>Refuses as {@code INVALID} an address that breaks the rules of the HTTP contract, section 1.6, with its
     * texts, the field's name in front; as {@code UNUSABLE} (code {@code picture_not_fetched}, fact {@code reason})
     * one that could not be fetched.
     *
     * @param field the name of the field that held the address, for the texts
     */
    void fetch(String field, String address, Path target);

    /** The refusal for an address that gave no picture. */
    static Refusal notFetched(String field, String reason) {
        return new Refusal(Refusal.Kind.UNUSABLE, "picture_not_fetched", field + " could not be fetched")
                .with("reason", reason)
                .with("field", field);
    }
}
