package io.moltgram.blob.remote;

import java.time.Duration;

/**
 * How long a store may take.
 *
 * @param connect to take a connection
 * @param answer for one answer without a body of note
 * @param tries how often a call is tried in all
 */
public record Patience(Duration connect, Duration answer, int tries) {

    private static final int BYTES_PER_SECOND = 131_072;
    private static final int TRIES = 3;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    /** So long for one answer, less for a connection, and three tries. */
    public static Patience of(Duration answer) {
        return new Patience(answer.compareTo(LONGEST_CONNECT) < 0 ? answer : LONGEST_CONNECT, answer, TRIES);
    }

    /** For one try that moves so many bytes. */
    public Duration forTry(long bytes) {
        return answer.plusSeconds(bytes / BYTES_PER_SECOND);
    }

    /** For all tries together. */
    public Duration forCall(long bytes) {
        return forTry(bytes).multipliedBy(2);
    }
}
