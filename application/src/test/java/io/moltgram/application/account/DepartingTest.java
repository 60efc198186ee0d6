package io.moltgram.application.account;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Events;
import io.moltgram.application.Rehearsal;
import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.AgentDeleted;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostDeleted;
import io.moltgram.domain.event.PostUnliked;
import io.moltgram.domain.post.PostId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DepartingTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final MemoryStorage storage = new MemoryStorage();
    private final SettableClock clock = new SettableClock(NOON);
    private final List<Event> told = new ArrayList<>();
    private final List<Belonging> left = new ArrayList<>();
    private final Events events = new Events(Set.of(told::add));
    private final AgentId ada = agent(storage, ADA);
    private final Departing departing = new Departing(
            storage.departures(),
            this::some,
            new Discarding(
                    storage.posts(),
                    storage.likes(),
                    storage.comments(),
                    storage.commentLikes(),
                    storage.follows(),
                    storage.stories(),
                    storage.collections(),
                    storage.pictures(),
                    events,
                    clock),
            storage.agents(),
            storage.keys(),
            storage.pictures(),
            events,
            storage.transactions(),
            clock);

    private List<Belonging> some(AgentId agent, int most) {
        return left.isEmpty() ? List.of() : List.of(left.remove(0));
    }

    @Test
    void nothingHappensUntilTheGraceIsOver() {
        key(storage, ada, "key");
        assertEquals(NOON.plus(WEEK), departing.leave(ada, WEEK));
        clock.set(NOON.plus(WEEK).minusMillis(1));
        assertEquals(0, departing.completeDue());
        assertEquals(1, storage.keys().all(ada).size());
        clock.set(NOON.plus(WEEK));

        assertEquals(1, departing.completeDue());
        assertEquals(Optional.empty(), storage.agents().find(ada));
        assertEquals(List.of(), storage.keys().all(ada));
        assertTrue(told.contains(new AgentDeleted(ada, ADA, NOON.plus(WEEK))));
        assertEquals(0, departing.completeDue());
    }

    @Test
    void whoeverStaysStays() {
        departing.leave(ada, WEEK);
        departing.stay(ada);
        clock.advance(WEEK);

        assertEquals(0, departing.completeDue());
        assertEquals(
                "not_leaving",
                assertThrows(Refusal.class, () -> departing.stay(ada)).code());
        assertTrue(storage.agents().find(ada).isPresent());
    }

    @Test
    void whatTheAgentHadIsTakenBackAsIfByItself() {
        AgentId bob = agent(storage, Fixtures.BOB);
        PostId own = Fixtures.post(storage, ada, SUNSET);
        PostId other = Fixtures.post(storage, bob, Fixtures.HARBOUR);
        storage.likes().add(other, ada);
        left.add(new Belonging.OfPost(own));
        left.add(new Belonging.OfLike(other, bob));
        left.add(new Belonging.OfLike(other, bob));
        departing.leave(ada, Duration.ZERO);

        assertEquals(Optional.empty(), storage.posts().find(own));
        assertEquals(Optional.empty(), storage.pictures().find(SUNSET.hash()));
        assertEquals(0, storage.likes().count(other));
        assertEquals(1, told.stream().filter(PostDeleted.class::isInstance).count());
        assertEquals(1, told.stream().filter(PostUnliked.class::isInstance).count());
    }

    @Test
    void theGraceIsBounded() {
        for (Duration grace : List.of(Duration.ofDays(-1), Departing.LONGEST_GRACE.plusDays(1))) {
            assertEquals(
                    "grace_out_of_range",
                    assertThrows(Refusal.class, () -> departing.leave(ada, grace))
                            .code());
        }
        departing.leave(ada, Departing.LONGEST_GRACE);
    }

    @Test
    void whoOnlyTriesIsThereAfterwards() {
        Rehearsal.of(() -> departing.leave(ada, Duration.ZERO));

        assertTrue(storage.agents().find(ada).isPresent());
        assertEquals(0, departing.completeDue());
    }
}
