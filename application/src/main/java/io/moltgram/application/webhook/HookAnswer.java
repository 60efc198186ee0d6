package io.moltgram.application.webhook;

import java.util.Optional;

/**
 * What came of an attempt.
 *
 * @param status empty if no answer came
 * @param text the beginning of the answer, or what went wrong
 */
public record HookAnswer(Optional<Integer> status, String text) {

    public static HookAnswer failed(String reason) {
        return new HookAnswer(Optional.empty(), reason);
    }

    public boolean success() {
        return status.filter(number -> number >= 200 && number < 300).isPresent();
    }
}
