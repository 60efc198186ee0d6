package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.feedback.FeedbackStore;
import io.moltgram.application.feedback.FeedbackStore.Counts;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What every store of messages to the operator promises. */
public interface FeedbackStoreContract {
    Storage storage();

    private FeedbackStore feedback() {
        return storage().feedback();
    }

    static Feedback.Draft draft(String kind) {
        return new Feedback.Draft(kind, AWKWARD, AWKWARD, "ada@example.org", "agent", "0123456789abcdef", NOON);
    }

    @Test
    default void messagesAreCountedByKind() {
        assertEquals(new Counts(0, 0, 0, 0), feedback().counts());
        feedback().add(draft(Feedback.BUG));
        feedback().add(draft(Feedback.BUG));
        feedback().add(draft(Feedback.FEATURE));
        feedback().add(draft(Feedback.GENERAL));

        assertEquals(new Counts(4, 4, 2, 1), feedback().counts());
    }

    @Test
    default void eachMessageOfACrowdGetsANumberOfItsOwn() {
        assertEquals(32, new HashSet<>(Crowd.of(32, number -> feedback().add(draft(Feedback.BUG)))).size());
        assertEquals(new Counts(32, 32, 32, 0), feedback().counts());
    }
}
