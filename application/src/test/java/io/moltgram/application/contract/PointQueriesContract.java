package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.points.PointEntry;
import io.moltgram.application.points.PointQueries;
import io.moltgram.application.points.PointStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What questions about points promise. */
public interface PointQueriesContract {
    Storage storage();

    Answers answers();

    private PointQueries queries() {
        return answers().points();
    }

    private List<PointEntry> all(AgentId agent) {
        return queries().slice(agent, Stretch.first(10_000)).items();
    }

    @Test
    default void anEntrySaysWhatItIsFor() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().points().award(ada, Deed.LIKE_RECEIVED, 7, bob, NOON);
        storage().points().withdraw(ada, 4, NOON.plusSeconds(1));
        List<PointEntry> entries = all(ada);

        PointEntry newest = entries.get(0);
        assertEquals(
                new PointEntry(newest.id(), PointStore.WITHDRAWAL, Optional.empty(), -4, NOON.plusSeconds(1)), newest);
        PointEntry oldest = entries.get(1);
        assertEquals(new PointEntry(oldest.id(), "like_received", Optional.of(7L), 10, NOON), oldest);
        assertTrue(newest.id() > oldest.id());
        assertEquals(List.of(), all(bob));
    }

    @Test
    default void pagesAndSlicesMakeUpTheWholeList() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        for (int post = 1; post <= 7; post++) {
            storage().points().award(ada, Deed.POST_CREATED, post, ada, NOON);
            storage().points().award(bob, Deed.POST_CREATED, post, bob, NOON);
        }
        List<PointEntry> whole = all(ada);
        List<PointEntry> byPage = new ArrayList<>();
        List<PointEntry> bySlice = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            Page<PointEntry> page = queries().page(ada, new Page.Request(number, 3));
            assertEquals(7, page.total());
            assertEquals(number < 3, page.hasMore());
            byPage.addAll(page.items());
        }
        Optional<Position> after = Optional.empty();
        do {
            Slice<PointEntry> slice = queries().slice(ada, new Stretch(after, 3));
            bySlice.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());

        assertEquals(7, whole.size());
        assertEquals(whole, byPage);
        assertEquals(whole, bySlice);
        assertEquals(List.of(), queries().page(ada, new Page.Request(4, 3)).items());
        assertFalse(queries()
                .page(agent(storage(), Fixtures.CAY), new Page.Request(1, 3))
                .hasMore());
    }

    /** After any deeds: the balance is the sum of all entries, and what was earned the sum of those above zero. */
    @Test
    default void theBalanceIsTheSumOfTheEntriesWhateverHappens() {
        List<AgentId> agents = Fixtures.agents(storage(), 4);
        Deed[] deeds = Deed.values();
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 80; step++) {
                AgentId agent = agents.get(random.nextInt(4));
                if (random.nextInt(3) == 0) {
                    storage().points().withdraw(agent, 1 + random.nextInt(40), NOON);
                } else {
                    AgentId by = agents.get(random.nextInt(4));
                    storage().points().award(agent, deeds[random.nextInt(4)], random.nextInt(6), by, NOON);
                }
            }
            for (AgentId agent : agents) {
                List<Long> amounts = all(agent).stream().map(PointEntry::points).toList();
                long sum = amounts.stream().mapToLong(Long::longValue).sum();
                long earned = amounts.stream()
                        .mapToLong(Long::longValue)
                        .filter(amount -> amount > 0)
                        .sum();
                assertEquals(
                        new PointStore.Balance(sum, earned), storage().points().balance(agent), "seed " + seed);
                assertEquals(
                        amounts.size(),
                        queries().page(agent, new Page.Request(1, 1)).total());
                assertTrue(sum >= 0);
            }
        }
    }
}
