package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.session.SessionStore;
import io.moltgram.application.session.WebSession;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every session store promises. */
public interface SessionStoreContract {
    Storage storage();

    private SessionStore sessions() {
        return storage().sessions();
    }

    private static Instant before() {
        return NOON.minusSeconds(1);
    }

    private void begin(String browser, AgentId agent, long key, Instant end) {
        sessions()
                .add(
                        secret(browser),
                        new WebSession.Draft(agent, new KeyId(key), AWKWARD, NOON.minusSeconds(600), end));
    }

    private List<AgentId> in(String browser, Instant now) {
        return sessions().in(secret(browser), now).stream()
                .map(WebSession::agent)
                .toList();
    }

    @Test
    default void aBrowserLeadsToItsAgentUntilTheSessionExpires() {
        AgentId ada = agent(storage(), ADA);
        begin("desk", ada, 7, NOON);

        assertEquals(List.of(ada), in("desk", before()));
        assertEquals(List.of(), in("desk", NOON));
        assertEquals(List.of(), in("phone", before()));
        WebSession session = sessions().in(secret("desk"), before()).get(0);
        assertEquals(new KeyId(7), session.key());
        assertEquals(AWKWARD, session.device());
        assertEquals(NOON.minusSeconds(600), session.begunAt());
        assertEquals(NOON.minusSeconds(600), session.usedAt());
        assertEquals(NOON, session.expiresAt());
    }

    @Test
    default void theAgentThatWasBegunOrChosenLastActs() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        begin("desk", ada, 7, NOON);
        begin("desk", bob, 8, NOON);
        assertEquals(List.of(bob, ada), in("desk", before()));
        assertTrue(sessions().choose(secret("desk"), ada));
        assertEquals(List.of(ada, bob), in("desk", before()));
        begin("desk", bob, 9, NOON);

        assertEquals(List.of(bob, ada), in("desk", before()));
        assertEquals(
                new KeyId(9), sessions().in(secret("desk"), before()).get(0).key());
        assertFalse(sessions().choose(secret("phone"), ada));
    }

    @Test
    default void aBrowserMovesToAnotherSecretWithAllItsSessions() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        begin("desk", ada, 7, NOON);
        begin("desk", bob, 8, NOON);
        begin("phone", ada, 7, NOON);
        sessions().move(secret("desk"), secret("fresh"));
        sessions().move(secret("never seen"), secret("fresh"));

        assertEquals(List.of(), in("desk", before()));
        assertEquals(List.of(bob, ada), in("fresh", before()));
        assertEquals(List.of(ada), in("phone", before()));
    }

    @Test
    default void anAgentsSessionsAreListedLatestFirst() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        begin("phone", ada, 7, NOON);
        begin("desk", ada, 8, NOON);
        begin("desk", bob, 9, NOON);
        begin("old", ada, 7, before());

        assertEquals(
                List.of(new KeyId(8), new KeyId(7)),
                sessions().of(ada, before(), 50).stream().map(WebSession::key).toList());
        assertEquals(1, sessions().of(ada, before(), 1).size());
    }

    @Test
    default void aUseIsNotedAndNeverTakenBack() {
        AgentId ada = agent(storage(), ADA);
        begin("desk", ada, 7, NOON);
        long id = sessions().of(ada, before(), 1).get(0).id();
        sessions().use(Map.of(id, before(), Fixtures.NOWHERE, before()));
        sessions().use(Map.of(id, NOON.minusSeconds(60)));

        assertEquals(before(), sessions().of(ada, before(), 1).get(0).usedAt());
    }

    @Test
    default void endingOneSessionLeavesTheOthers() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        begin("phone", ada, 7, NOON);
        begin("desk", ada, 7, NOON);
        long desk = sessions().in(secret("desk"), before()).get(0).id();
        assertFalse(sessions().remove(bob, desk), "it is not his");
        assertTrue(sessions().remove(ada, desk));
        assertFalse(sessions().remove(ada, desk));

        assertEquals(List.of(), in("desk", before()));
        assertEquals(List.of(ada), in("phone", before()));
    }

    @Test
    default void endingABrowsersSessionsLeavesOtherBrowsers() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        begin("phone", ada, 7, NOON);
        begin("desk", ada, 7, NOON);
        begin("desk", bob, 8, NOON);
        sessions().removeIn(secret("desk"));
        sessions().removeIn(secret("never seen"));

        assertEquals(List.of(), in("desk", before()));
        assertEquals(List.of(ada), in("phone", before()));
    }

    @Test
    default void sessionsOfOtherKeysEndAndThoseOfOtherAgentsStay() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        begin("phone", ada, 7, NOON);
        begin("desk", ada, 8, NOON);
        begin("of bob", bob, 9, NOON);
        sessions().removeAllBut(ada, Set.of(new KeyId(8), new KeyId(10)));
        assertEquals(List.of(), in("phone", before()));
        assertEquals(List.of(ada), in("desk", before()));
        sessions().removeAllBut(ada, Set.of());

        assertEquals(List.of(), in("desk", before()));
        assertEquals(List.of(bob), in("of bob", before()));
    }

    @Test
    default void onlyExpiredSessionsAreForgotten() {
        AgentId ada = agent(storage(), ADA);
        begin("old", ada, 7, NOON.minusSeconds(60));
        begin("just over", ada, 7, NOON);
        begin("young", ada, 7, NOON.plusSeconds(60));

        assertEquals(2, sessions().removeExpired(NOON));
        assertEquals(0, sessions().removeExpired(NOON));
        assertEquals(List.of(ada), in("young", NOON));
    }
}
