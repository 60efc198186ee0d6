package io.moltgram.application.feedback;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.limit.Windows;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.text.CleanText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Telling the operator what is good or bad; no account is needed. Texts: HTTP contract, section 14. */
public final class FeedbackTaking {

    private static final int HASH_DIGITS = 16;
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_USER_AGENT = 300;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Set<String> KINDS = Set.of(Feedback.BUG, Feedback.FEATURE, Feedback.GENERAL);

    private final FeedbackStore feedback;
    private final FeedbackLimit limit;
    private final Windows windows;
    private final KeyGuarding guarding;
    private final SecretHasher hasher;
    private final Transactions transactions;
    private final InstantSource clock;

    public FeedbackTaking(
            FeedbackStore feedback,
            FeedbackLimit limit,
            Windows windows,
            KeyGuarding guarding,
            SecretHasher hasher,
            Transactions transactions,
            InstantSource clock) {
        this.feedback = feedback;
        this.limit = limit;
        this.windows = windows;
        this.guarding = guarding;
        this.hasher = hasher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts a call from the address, whatever becomes of it; refuses once there were too many in a minute. */
    public void admit(String address) {
        if (limit.perMinute() == 0) {
            return;
        }
        Windows.Window window = windows.hit("feedback:" + address, limit.perMinute(), MINUTE);
        if (!window.admitted()) {
            long left = Duration.between(clock.instant(), window.resetsAt())
                    .plusMillis(999)
                    .toSeconds();
            throw new Refusal(
                            Refusal.Kind.TOO_MANY,
                            "too_much_feedback",
                            "Too many feedback submissions. Please wait a minute.")
                    .with(Refusal.RETRY_AFTER, Math.max(1, left))
                    .with("limit", limit.perMinute());
        }
    }

    /**
     * Keeps the message and returns its number. Words stay as they are, but for white space around them: whoever
     * reports a fault must be able to quote markup.
     *
     * @param address of the sender; only a keyed hash of it is kept
     * @param kind anything unknown becomes {@code general}
     */
    public long take(String address, String userAgent, String kind, String subject, String content, String email) {
        String about = subject.strip();
        String words = content.strip();
        if (about.isEmpty() || words.isEmpty()) {
            throw Refusal.invalid("feedback_missing", "Subject and content are required")
                    .with("field", about.isEmpty() ? "subject" : "content");
        }
        requireShort("subject", "Subject", about, Feedback.LONGEST_SUBJECT);
        requireShort("content", "Content", words, Feedback.LONGEST_CONTENT);
        guarding.refuseKeysIn(about, words);
        Feedback.Draft draft = new Feedback.Draft(
                KINDS.contains(kind) ? kind : Feedback.GENERAL,
                about,
                words,
                CleanText.cut(email.strip(), LONGEST_EMAIL),
                CleanText.of(userAgent, LONGEST_USER_AGENT),
                hasher.hash("feedback from " + address).value().substring(0, HASH_DIGITS),
                clock.instant());
        return transactions.call(() -> feedback.add(draft));
    }

    private static void requireShort(String field, String name, String text, int most) {
        if (text.length() > most) {
            throw Refusal.invalid(field + "_too_long", name + " must be " + most + " characters or less")
                    .with("field", field)
                    .with("limit", most)
                    .with("actual", text.length());
        }
    }
}
