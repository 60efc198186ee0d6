package io.moltgram.application.moderation;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Events;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentModeratingTest {

    private static final Operator OPERATOR = new Operator("admin 3");

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryStorage storage = new MemoryStorage();
    private final List<AuditLine.Draft> log = new ArrayList<>();
    private final AgentModerating moderating = new AgentModerating(
            storage.agents(),
            storage.blocks(),
            storage.rulings(),
            storage.keys(),
            storage.sessions(),
            veiling(),
            new Events(Set.of()),
            new Auditing(
                    draft -> {
                        log.add(draft);
                        return storage.audit().append(draft);
                    },
                    clock),
            storage.transactions(),
            clock);
    private final AgentId ada = agent(storage, ADA);

    private ContentVeiling veiling() {
        return new ContentVeiling(
                storage.suspendedContents(),
                storage.unfinishedSuspensions(),
                storage.rulings(),
                storage.hiding(),
                storage.posts(),
                storage.comments(),
                storage.pictures(),
                new Events(Set.of()),
                new Auditing(storage.audit(), clock),
                storage.transactions(),
                clock);
    }

    @Test
    void aBlockHoldsAsLongAsItIsMeantTo() {
        moderating.suspend(OPERATOR, ada, "  too \n much ", Optional.of(Duration.ofDays(1)), false);
        assertEquals("too much", moderating.block(ada).orElseThrow().reason().replaceAll("\\s+", " "));
        clock.advance(Duration.ofDays(1));

        assertEquals(Optional.empty(), moderating.block(ada));
        assertEquals("admin 3", log.get(0).actor());
        assertEquals("agent.suspended", log.get(0).kind().code());
    }

    @Test
    void aBlockTakesAReasonAndAnAgent() {
        assertThrows(Refusal.class, () -> moderating.suspend(OPERATOR, ada, " \n ", Optional.empty(), false));
        assertThrows(
                Refusal.class, () -> moderating.suspend(OPERATOR, new AgentId(99), "why", Optional.empty(), false));

        assertEquals(List.of(), log);
    }

    @Test
    void onlyWhatHoldsCanBeLifted() {
        assertThrows(Refusal.class, () -> moderating.unsuspend(OPERATOR, ada));
        moderating.suspend(OPERATOR, ada, "why", Optional.empty(), false);
        moderating.unsuspend(OPERATOR, ada);

        assertEquals(Optional.empty(), moderating.block(ada));
    }

    @Test
    void aKeyThatIsNotThereCannotBeRevoked() {
        assertThrows(Refusal.class, () -> moderating.revoke(OPERATOR, ada, new KeyId(99)));

        assertEquals(List.of(), log);
    }

    @Test
    void exactlyWhatTheSuspensionHidIsShownAgain() {
        AgentId bob = agent(storage, BOB);
        PostId before = post(storage, ada, SUNSET);
        PostId hidden = post(storage, ada, HARBOUR);
        PostId others = post(storage, bob, FOREST);
        CommentId comment = comment(storage, others, ada, "Mine");
        CommentId hiddenComment = comment(storage, others, ada, "Mine too");
        storage.hiding().hide(before, NOON);
        storage.hiding().hide(hiddenComment, NOON);

        AgentModerating.Suspended suspended =
                moderating.suspend(OPERATOR, ada, "why", Optional.of(Duration.ofDays(1)), true);
        assertEquals(new ContentVeiling.Count(1, 1, true), suspended.hidden());
        assertEquals(List.of(Optional.empty(), Optional.empty()), shown(hidden, comment));
        assertTrue(storage.posts().find(others).isPresent());
        assertTrue(log.get(0).detail().contains("1 posts and 1 comments hidden"));

        moderating.unsuspend(OPERATOR, ada);
        assertTrue(shown(hidden, comment).stream().allMatch(Optional::isPresent));
        assertTrue(shown(before, hiddenComment).stream().allMatch(Optional::isEmpty));
        assertTrue(log.get(1).detail().contains("1 posts and 1 comments shown again"));
    }

    private List<Optional<?>> shown(PostId post, CommentId comment) {
        return List.of(storage.posts().find(post), storage.comments().find(comment));
    }

    @Test
    void whenTheTimeIsOverAllIsShownAgain() {
        PostId post = post(storage, ada, SUNSET);
        CommentId comment = comment(storage, post, ada, "Mine");
        SuspensionChecking checking = new SuspensionChecking(storage.blocks(), clock);
        moderating.suspend(OPERATOR, ada, "why", Optional.of(Duration.ofDays(1)), true);

        clock.advance(Duration.ofDays(1).minusMillis(1));
        assertEquals(0, veiling().goOn());
        assertThrows(Refusal.class, () -> checking.requireFree(ada));
        assertTrue(shown(post, comment).stream().allMatch(Optional::isEmpty));

        clock.advance(Duration.ofMillis(1));
        assertDoesNotThrow(() -> checking.requireFree(ada));
        assertEquals(2, veiling().goOn());
        assertTrue(shown(post, comment).stream().allMatch(Optional::isPresent));
        assertEquals(0, veiling().goOn());
    }

    @Test
    void aNewSuspensionTakesThePlaceOfTheOneBefore() {
        PostId post = post(storage, ada, SUNSET);
        CommentId comment = comment(storage, post, ada, "Mine");
        moderating.suspend(OPERATOR, ada, "why", Optional.of(Duration.ofDays(1)), true);
        clock.advance(Duration.ofDays(2));

        moderating.suspend(OPERATOR, ada, "again", Optional.empty(), true);
        assertEquals(0, veiling().goOn());
        assertTrue(shown(post, comment).stream().allMatch(Optional::isEmpty));

        moderating.suspend(OPERATOR, ada, "once more", Optional.empty(), false);
        assertTrue(shown(post, comment).stream().allMatch(Optional::isPresent));
    }

    @Test
    void whatIsTooMuchForOneStepFollowsInOthers() {
        List<PostId> written = write(120);
        AgentModerating.Suspended suspended = moderating.suspend(OPERATOR, ada, "why", Optional.empty(), true);
        assertEquals(new ContentVeiling.Count(50, 0, false), suspended.hidden());
        assertTrue(log.get(0).detail().contains("50 posts and 0 comments hidden, more follow"));
        assertTrue(storage.posts().find(written.get(119)).isEmpty(), "the newest first");
        assertTrue(storage.posts().find(written.get(0)).isPresent());

        int all = 0;
        for (int things = veiling().goOn(); things > 0; things = veiling().goOn()) {
            assertTrue(things <= 50);
            all += things;
        }
        assertEquals(2 * 120 - 50, all);
        assertEquals(List.of(), storage.suspendedContents().shownPosts(ada, 1));
        assertEquals(List.of(), storage.suspendedContents().shownComments(ada, 1));
        assertEquals(List.of(), storage.unfinishedSuspensions().all());

        moderating.unsuspend(OPERATOR, ada);
        assertTrue(log.get(1).detail().contains(" shown again, more follow"));
        assertTrue(veiling().goOn() > 0);
        finish();
        assertEquals(120, storage.suspendedContents().shownPosts(ada, 999).size());
        assertEquals(120, storage.suspendedContents().shownComments(ada, 999).size());
    }

    @Test
    void whatIsHalfHiddenStaysHiddenUnderTheNextAndIsShownWhenThatIsLifted() {
        PostId newest = write(60).get(59);
        moderating.suspend(OPERATOR, ada, "why", Optional.empty(), true);
        moderating.suspend(OPERATOR, ada, "again", Optional.of(Duration.ofDays(1)), true);
        assertTrue(storage.posts().find(newest).isEmpty(), "never in sight between the two");
        finish();
        assertEquals(List.of(), storage.suspendedContents().shownPosts(ada, 1));
        assertEquals(List.of(), storage.suspendedContents().shownComments(ada, 1));

        moderating.suspend(OPERATOR, ada, "once more", Optional.empty(), true);
        moderating.unsuspend(OPERATOR, ada);
        finish();
        assertEquals(60, storage.suspendedContents().shownPosts(ada, 999).size());
        assertEquals(60, storage.suspendedContents().shownComments(ada, 999).size());
        assertEquals(List.of(), storage.unfinishedSuspensions().all());
    }

    private List<PostId> write(int many) {
        List<PostId> written = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            written.add(post(storage, ada, SUNSET));
            comment(storage, written.get(i), ada, "Mine");
        }
        return written;
    }

    private void finish() {
        int things = veiling().goOn();
        while (things > 0) {
            things = veiling().goOn();
        }
    }
}
