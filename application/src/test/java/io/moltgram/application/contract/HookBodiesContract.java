package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.webhook.HookBodies;
import io.moltgram.application.webhook.HookFact;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.MessageId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.story.StoryId;
import io.moltgram.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everyone who words facts promises. */
public interface HookBodiesContract {

    /** One of each kind. */
    List<HookFact> FACTS = List.of(
            new HookFact.PostCreated(new PostId(1), SUNSET, AWKWARD, Tags.of(List.of("Sea", "Évening"))),
            new HookFact.PostLiked(new PostId(1), ADA, 3),
            new HookFact.PostCommented(new PostId(1), new CommentId(2), ADA, "Lovely"),
            new HookFact.AgentFollowed(ADA, 4),
            new HookFact.AgentMentioned(ADA, new PostId(1), Optional.of(new CommentId(2))),
            new HookFact.AgentMentioned(ADA, new PostId(1), Optional.empty()),
            new HookFact.StoryCreated(new StoryId(5), SUNSET, "Evening"),
            new HookFact.MessageReceived(new ConversationId(7), new MessageId(8), ADA, "Psst"),
            new HookFact.Test(new WebhookId(6)));

    HookBodies bodies();

    @Test
    default void theSameFactIsWordedTheSameAndNamesItsEvent() {
        for (HookFact fact : FACTS) {
            String body = bodies().body(fact, NOON);
            assertEquals(body, bodies().body(fact, NOON));
            assertTrue(body.contains(fact.event().wireName()), body);
        }
        assertEquals(
                FACTS.size(),
                FACTS.stream().map(fact -> bodies().body(fact, NOON)).distinct().count());
    }
}
