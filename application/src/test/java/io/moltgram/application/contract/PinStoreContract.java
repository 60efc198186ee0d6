package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.picture;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.post.PinStore;
import io.moltgram.application.post.PinStore.Pin;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of pins promises. */
public interface PinStoreContract {
    Storage storage();

    private PinStore pins() {
        return storage().pins();
    }

    @Test
    default void pinsStandByPositionAndEachAgentHasItsOwn() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Pin later = new Pin(post(storage(), ada, SUNSET), ada, 1, NOON);
        Pin first = new Pin(post(storage(), ada, HARBOUR), ada, 0, NOON.plusSeconds(5));
        Pin others = new Pin(post(storage(), bob, FOREST), bob, 0, NOON);
        List.of(first, later, others).forEach(pins()::add);

        assertEquals(List.of(first, later), pins().hold(ada));
        assertEquals(List.of(others), pins().hold(bob));
        assertEquals(Optional.of(later), pins().find(later.post()));
    }

    @Test
    default void whatIsNotPinnedIsAbsent() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);

        assertEquals(List.of(), pins().hold(ada));
        assertEquals(Optional.empty(), pins().find(sunset));
        assertEquals(Optional.empty(), pins().find(new PostId(NOWHERE)));
        assertFalse(pins().remove(ada, sunset));
    }

    @Test
    default void laterPinsMoveUpWhenOneGoes() {
        AgentId ada = agent(storage(), ADA);
        List<Pin> all = IntStream.range(0, 3)
                .mapToObj(
                        position -> new Pin(post(storage(), ada, picture("picture " + position)), ada, position, NOON))
                .toList();
        all.forEach(pins()::add);
        assertTrue(pins().remove(ada, all.get(0).post()));

        assertEquals(
                List.of(
                        new Pin(all.get(1).post(), ada, 0, NOON),
                        new Pin(all.get(2).post(), ada, 1, NOON)),
                pins().hold(ada));
    }

    @Test
    default void nobodyTakesAwayThePinOfAnother() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Pin pin = new Pin(post(storage(), ada, SUNSET), ada, 0, NOON);
        pins().add(pin);

        assertFalse(pins().remove(bob, pin.post()));
        assertEquals(List.of(pin), pins().hold(ada));
    }

    @Test
    default void whoHoldsThePinsIsAloneWithThem() {
        AgentId ada = agent(storage(), ADA);
        List<PostId> posts = IntStream.range(0, 12)
                .mapToObj(number -> post(storage(), ada, picture("picture " + number)))
                .toList();
        long pinned = Crowd.yes(
                12,
                number -> storage().transactions().call(() -> {
                    int present = pins().hold(ada).size();
                    if (present < 3) {
                        pins().add(new Pin(posts.get(number), ada, present, NOON));
                    }
                    return present < 3;
                }));

        assertEquals(3, pinned);
        assertEquals(
                List.of(0, 1, 2), pins().hold(ada).stream().map(Pin::position).toList());
    }
}
