package io.moltgram.application.audit;

import io.moltgram.domain.text.PlainLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A line of the audit log. It holds the SHA-256 of the line before it and its own, which is taken of everything else in
 * it; so no line can be changed, taken out or moved without all later ones.
 *
 * @param number 1 for the first line, then one more each
 * @param kind the code of an {@link AuditKind}; one that a later version wrote may be unknown
 * @param actor who did it: {@code admin 3} (the number of the session), {@code agent 7}, {@code server},
 *     {@code operator ada on the command line}
 * @param subject what it was done to; may be empty
 * @param detail more of it in words; may be empty
 * @param previous the hash of the line before; zeros for the first
 */
public record AuditLine(
        long number,
        Instant at,
        String kind,
        String actor,
        String subject,
        String detail,
        String previous,
        String hash) {

    /** What stands in the place of the line before the first. */
    public static final String BEGINNING = "0".repeat(64);

    /** A line about to be written; what it says is made fit for one line. */
    public record Draft(Instant at, AuditKind kind, String actor, String subject, String detail) {

        public Draft {
            at = at.truncatedTo(ChronoUnit.MILLIS);
            actor = PlainLine.of(actor);
            subject = PlainLine.of(subject);
            detail = PlainLine.of(detail);
        }
    }

    /** The line that follows another of this number and hash. */
    public static AuditLine after(long number, String previous, Draft draft) {
        AuditLine open = new AuditLine(
                number + 1,
                draft.at(),
                draft.kind().code(),
                draft.actor(),
                draft.subject(),
                draft.detail(),
                previous,
                "");
        return new AuditLine(
                open.number, open.at, open.kind, open.actor, open.subject, open.detail, open.previous, open.sum());
    }

    /** Whether it is as it was written. */
    public boolean isWhole() {
        return hash.equals(sum());
    }

    /** The SHA-256 of all but the hash, each field with its length before it, in hexadecimal digits. */
    private String sum() {
        StringBuilder text = new StringBuilder(256);
        for (String field : new String[] {
            Long.toString(number), Long.toString(at.toEpochMilli()), kind, actor, subject, detail, previous
        }) {
            text.append(field.length()).append(':').append(field).append('\n');
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
