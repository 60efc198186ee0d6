package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Events;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyHolder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What callers may rely on when they make and replace keys of one agent at the same moment. */
public interface KeyRacesContract {
    int ROUNDS = 6;

    Storage storage();

    @Test
    default void ofKeysThatAreRotatedAtOnceOneIsLeft() {
        AgentId ada = agent(storage(), ADA);
        SecretHasher hasher = new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]);
        KeyIssuing issuing = new KeyIssuing(
                storage().keys(),
                new Events(Set.of()),
                hasher,
                new SecureRandom(),
                storage().transactions(),
                () -> NOON);
        for (int round = 0; round < ROUNDS; round++) {
            storage().keys().removeAllBut(ada, Set.of());
            ApiKey first = issuing.issue(ada);
            KeyHolder holder = storage()
                    .keys()
                    .find(hasher.hash(first.reveal()))
                    .orElseThrow()
                    .holder();
            Duration overlap = Duration.ofMinutes(round % 2);
            List<Optional<ApiKey>> issued = Crowd.of(8, number -> rotated(issuing, holder, overlap));

            List<ApiKey> given = issued.stream().flatMap(Optional::stream).toList();
            assertEquals(1, given.size());
            assertTrue(storage().keys().find(hasher.hash(given.get(0).reveal())).isPresent());
            assertEquals(1 + round % 2, storage().keys().all(ada).size());
        }
    }

    private static Optional<ApiKey> rotated(KeyIssuing issuing, KeyHolder holder, Duration overlap) {
        try {
            return Optional.of(issuing.rotate(holder, overlap, false).secret());
        } catch (Refusal refusal) {
            assertTrue(Set.of("api_key_invalid", "key_replaced").contains(refusal.code()), refusal.code());
            return Optional.empty();
        }
    }

    @Test
    default void anAgentNeverHasMoreKeysThanAllowed() {
        AgentId ada = agent(storage(), ADA);

        long added = Crowd.yes(
                IssuedKey.MOST + 8,
                number -> storage()
                        .keys()
                        .add(
                                new IssuedKey.Draft(ada, "crowd", Set.of(), "mg_", NOON, Optional.empty()),
                                secret("key " + number))
                        .isPresent());
        assertEquals(IssuedKey.MOST, added);
        assertEquals(IssuedKey.MOST, storage().keys().all(ada).size());
    }
}
