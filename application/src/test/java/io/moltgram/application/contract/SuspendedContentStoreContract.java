package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.moderation.SuspendedContentStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is remembered of a suspension that hides, and for how long. */
public interface SuspendedContentStoreContract {
    Storage storage();

    private SuspendedContentStore contents() {
        return storage().suspendedContents();
    }

    private RulingId suspension(AgentId agent, Optional<Instant> until) {
        return storage()
                .rulings()
                .add(new Ruling.Draft(
                        Ruling.Kind.AGENT_SUSPENDED, agent, Optional.empty(), Optional.empty(), "", "why", NOON, until))
                .id();
    }

    @Test
    default void whatIsHiddenByItselfIsNotShown() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        post(storage(), bob, SUNSET);
        CommentId first = comment(storage(), sunset, ada, "One");
        CommentId second = comment(storage(), harbour, ada, "Two");
        comment(storage(), sunset, bob, "Three");
        assertEquals(List.of(harbour, sunset), contents().shownPosts(ada, 9));
        assertEquals(List.of(second, first), contents().shownComments(ada, 9));

        assertEquals(List.of(harbour), contents().shownPosts(ada, 1));
        assertEquals(List.of(second), contents().shownComments(ada, 1));
        assertEquals(List.of(), contents().shownComments(ada, 0));

        storage().hiding().hide(sunset, NOON);
        storage().hiding().hide(second, NOON);

        assertEquals(List.of(harbour), contents().shownPosts(ada, 9));
        assertEquals(List.of(first), contents().shownComments(ada, 9));
    }

    @Test
    default void whatIsShownOrRemovedIsForgotten() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        CommentId first = comment(storage(), sunset, ada, "One");
        CommentId second = comment(storage(), sunset, ada, "Two");
        RulingId suspension = suspension(ada, Optional.empty());
        List.of(sunset, harbour).forEach(id -> contents().add(suspension, id));
        List.of(first, second).forEach(id -> contents().add(suspension, id));
        assertEquals(new SuspendedContentStore.Hidden(2, 2), contents().hidden(suspension));
        assertEquals(new SuspendedContentStore.Hidden(0, 0), contents().hidden(suspension(ada, Optional.empty())));
        assertEquals(Set.of(sunset, harbour), Set.copyOf(contents().posts(ada, 9)));
        assertEquals(Set.of(first, second), Set.copyOf(contents().comments(ada, 9)));
        assertEquals(1, contents().posts(ada, 1).size());
        assertEquals(1, contents().comments(ada, 1).size());
        assertEquals(List.of(), contents().posts(agent(storage(), BOB), 9));

        storage().hiding().hide(harbour, NOON);
        storage().hiding().show(harbour);
        storage().hiding().hide(first, NOON);
        storage().hiding().show(first);
        assertEquals(List.of(sunset), contents().posts(ada, 9));
        assertEquals(List.of(second), contents().comments(ada, 9));

        storage().posts().remove(sunset);
        assertEquals(List.of(), contents().posts(ada, 9));
        assertEquals(List.of(), contents().comments(ada, 9));
    }

    @Test
    default void whatEndedOrIsPastItsTimeIsOver() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), bob, HARBOUR);
        RulingId brief = suspension(ada, Optional.of(NOON.plusSeconds(9)));
        RulingId endless = suspension(bob, Optional.empty());
        assertEquals(List.of(), contents().over(NOON.plusSeconds(99)));
        contents().add(brief, sunset);
        contents().add(endless, comment(storage(), harbour, bob, "One"));

        assertEquals(List.of(), contents().over(NOON.plusSeconds(8)));
        assertEquals(List.of(ada), contents().over(NOON.plusSeconds(9)));
        storage().rulings().end(endless, NOON);
        assertEquals(List.of(ada, bob), contents().over(NOON.plusSeconds(9)));
    }

    @Test
    default void aLaterSuspensionAdoptsWhatEarlierOnesHid() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        RulingId others = suspension(bob, Optional.empty());
        contents().add(others, comment(storage(), sunset, bob, "One"));
        RulingId before = suspension(ada, Optional.empty());
        contents().add(before, sunset);
        contents().add(before, comment(storage(), sunset, ada, "Two"));
        contents().add(before, comment(storage(), sunset, ada, "Three"));
        storage().rulings().end(before, NOON);
        storage().rulings().end(others, NOON);
        RulingId later = suspension(ada, Optional.empty());
        storage().unfinishedSuspensions().add(later);
        assertEquals(List.of(bob), contents().over(NOON));

        assertEquals(2, contents().adopt(later, 2));
        assertEquals(1, contents().adopt(later, 2));
        assertEquals(0, contents().adopt(later, 2));
        storage().unfinishedSuspensions().remove(later);
        assertEquals(List.of(bob), contents().over(NOON));
        storage().rulings().end(later, NOON);
        assertEquals(List.of(ada, bob), contents().over(NOON));
    }
}
