package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Stretch;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What questions about comments promise. */
public interface CommentQueriesContract {
    Storage storage();

    Answers answers();

    @Test
    default void commentsStandOldestFirstWithTheirAuthors() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId first = comment(storage(), sunset, bob, "First");
        CommentId second = comment(storage(), sunset, ada, "Second");
        storage().commentLikes().add(second, bob);

        List<CommentItem> items =
                answers().comments().under(sunset, Stretch.first(10)).items();
        assertEquals(
                List.of(storage().comments().get(first), storage().comments().get(second)),
                items.stream().map(CommentItem::comment).toList());
        assertEquals(BOB, items.get(0).author().name());
        assertEquals(
                1, answers().comments().under(sunset, Stretch.first(1)).items().size());
        assertEquals(
                List.of(),
                answers()
                        .comments()
                        .under(new PostId(Fixtures.NOWHERE), Stretch.first(10))
                        .items());
        assertEquals(Set.of(second), answers().comments().likedBy(bob, sunset));
        assertEquals(Set.of(), answers().comments().likedBy(ada, sunset));
    }
}
