package io.moltgram.application.feedback;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import java.util.Optional;

/** Answers about messages to the operator. */
public interface FeedbackQueries {

    /** Only messages in that status and of that kind; what nobody ever had finds none. */
    record Filter(Optional<String> status, Optional<String> kind) {}

    FeedbackStore.Counts counts();

    /**
     * Newest first. Positions have one key, the message's id.
     *
     * @param skipped so many more are left out before the first
     */
    Slice<Feedback> list(Filter filter, Stretch stretch, long skipped);
}
