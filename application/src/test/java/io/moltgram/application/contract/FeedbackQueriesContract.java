package io.moltgram.application.contract;

import static io.moltgram.application.contract.FeedbackStoreContract.draft;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.feedback.FeedbackQueries.Filter;
import io.moltgram.application.feedback.FeedbackStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about messages to the operator promise. */
public interface FeedbackQueriesContract {
    Storage storage();

    Answers answers();

    private List<Long> ids(Filter filter, int limit, long skipped) {
        return answers().feedback().list(filter, Stretch.first(limit), skipped).items().stream()
                .map(Feedback::id)
                .toList();
    }

    @Test
    default void aMessageComesBackAsItWasSent() {
        long id = storage().feedback().add(draft(Feedback.BUG));

        assertEquals(
                List.of(new Feedback(
                        id,
                        "bug",
                        AWKWARD,
                        AWKWARD,
                        "ada@example.org",
                        "agent",
                        "0123456789abcdef",
                        "open",
                        0,
                        NOON,
                        NOON)),
                answers()
                        .feedback()
                        .list(new Filter(Optional.empty(), Optional.empty()), Stretch.first(9), 0)
                        .items());
        assertEquals(new FeedbackStore.Counts(1, 1, 1, 0), answers().feedback().counts());
    }

    @Test
    default void filtersSkipsAndSlicesWork() {
        long bug = storage().feedback().add(draft(Feedback.BUG));
        long wish = storage().feedback().add(draft(Feedback.FEATURE));
        long other = storage().feedback().add(draft(Feedback.BUG));
        Filter none = new Filter(Optional.empty(), Optional.empty());

        assertEquals(List.of(other, wish, bug), ids(none, 9, 0));
        assertEquals(List.of(wish), ids(none, 1, 1));
        assertEquals(List.of(other, bug), ids(new Filter(Optional.of("open"), Optional.of("bug")), 9, 0));
        assertEquals(List.of(), ids(new Filter(Optional.of("closed"), Optional.empty()), 9, 0));
        assertEquals(List.of(), ids(new Filter(Optional.empty(), Optional.of("'")), 9, 0));
        Slice<Feedback> first = answers().feedback().list(none, Stretch.first(2), 0);
        Slice<Feedback> rest = answers().feedback().list(none, new Stretch(first.next(), 2), 0);
        assertEquals(List.of(bug), rest.items().stream().map(Feedback::id).toList());
        assertEquals(Optional.empty(), rest.next());
    }
}
