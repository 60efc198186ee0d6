package io.moltgram.application.feedback;

import java.time.Instant;

/**
 * A message to the operator.
 *
 * @param kind {@code bug}, {@code feature} or {@code general}
 * @param email empty if none was given; for the operator's eyes only
 * @param sender a keyed hash of the address it came from, 16 hex digits
 * @param status {@code open} until an operator changes it
 */
public record Feedback(
        long id,
        String kind,
        String subject,
        String content,
        String email,
        String userAgent,
        String sender,
        String status,
        int priority,
        Instant createdAt,
        Instant updatedAt) {

    public static final String OPEN = "open";
    public static final String BUG = "bug";
    public static final String FEATURE = "feature";
    public static final String GENERAL = "general";

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_CONTENT = 5_000;

    /** What is to be kept; it begins as open. */
    public record Draft(
            String kind,
            String subject,
            String content,
            String email,
            String userAgent,
            String sender,
            Instant createdAt) {}
}
