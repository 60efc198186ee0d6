package io.moltgram.application.feedback;

/** Keeps messages to the operator; their counts change with them. */
public interface FeedbackStore {

    /** Returns the new message's id. */
    long add(Feedback.Draft draft);

    /** Counted, not scanned: the cost does not grow with the messages. */
    Counts counts();

    /** How many messages there are in all, open, about bugs and about features. */
    record Counts(long total, long open, long bugs, long features) {}
}
