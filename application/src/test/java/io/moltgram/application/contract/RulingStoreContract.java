package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.moderation.RulingStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.Ruling.Kind;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of rulings promises. */
public interface RulingStoreContract {
    Storage storage();

    private RulingStore rulings() {
        return storage().rulings();
    }

    private static Ruling.Draft draft(Kind kind, AgentId agent, PostId post, Optional<CommentId> comment) {
        return new Ruling.Draft(
                kind, agent, Optional.of(post), comment, AWKWARD, "why " + AWKWARD, NOON, Optional.empty());
    }

    @Test
    default void aRulingIsFoundAsItWasAdded() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId comment = comment(storage(), sunset, ada, "Look");
        Ruling.Draft draft = draft(Kind.COMMENT_HIDDEN, ada, sunset, Optional.of(comment));
        Ruling.Draft suspension = new Ruling.Draft(
                Kind.AGENT_SUSPENDED,
                ada,
                Optional.empty(),
                Optional.empty(),
                "",
                "why",
                NOON,
                Optional.of(NOON.plusSeconds(9)));
        Ruling added = rulings().add(draft);
        Ruling suspended = rulings().add(suspension);

        assertEquals(draft.with(added.id()), added);
        assertEquals(Optional.of(added), rulings().find(added.id()));
        assertEquals(Optional.of(suspension.with(suspended.id())), rulings().find(suspended.id()));
        assertEquals(Optional.empty(), rulings().find(new RulingId(NOWHERE)));
    }

    @Test
    default void theLatestThatStandsIsWhyAThingIsHidden() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId comment = comment(storage(), sunset, ada, "Look");
        assertEquals(Optional.empty(), rulings().hiding(sunset));
        Ruling first = rulings().add(draft(Kind.POST_HIDDEN, ada, sunset, Optional.empty()));
        rulings().add(draft(Kind.POST_REMOVED, ada, sunset, Optional.empty()));
        Ruling second = rulings().add(draft(Kind.COMMENT_HIDDEN, ada, sunset, Optional.of(comment)));

        assertEquals(Optional.of(first), rulings().hiding(sunset));
        assertEquals(Optional.of(second), rulings().hiding(comment));
        assertTrue(rulings().end(first.id(), NOON.plusSeconds(1)));
        assertFalse(rulings().end(first.id(), NOON.plusSeconds(2)));
        assertEquals(Optional.empty(), rulings().hiding(sunset));
        assertEquals(Optional.of(first.endedAt(NOON.plusSeconds(1))), rulings().find(first.id()));
    }
}
