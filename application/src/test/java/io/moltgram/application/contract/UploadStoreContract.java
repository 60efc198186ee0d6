package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of uploads promises. */
public interface UploadStoreContract {

    Instant END = NOON.plus(Duration.ofDays(1));

    Storage storage();

    private Upload begun(AgentId owner, String letter, Instant end) {
        Upload upload = new Upload(
                new UploadId(letter.repeat(22)),
                owner,
                100,
                "image/png",
                new Checksum(Fixtures.sha256(letter)),
                0,
                false,
                NOON,
                end);
        storage().uploads().add(upload);
        return upload;
    }

    @Test
    default void anUploadIsFoundAsItWasAdded() {
        Upload boats = begun(agent(storage(), ADA), "b", END);

        assertEquals(Optional.of(boats), storage().uploads().find(boats.id()));
        assertEquals(Optional.empty(), storage().uploads().find(new UploadId("x".repeat(22))));
    }

    @Test
    default void theOffsetMovesFromWhereItIs() {
        Upload boats = begun(agent(storage(), ADA), "b", END);

        assertTrue(storage().uploads().advance(boats.id(), 0, 60));
        assertFalse(storage().uploads().advance(boats.id(), 0, 70));
        assertEquals(60, storage().uploads().find(boats.id()).orElseThrow().offset());
        assertTrue(storage().uploads().advance(boats.id(), 60, 0));
    }

    @Test
    default void aCompleteOneIsUsedOnce() {
        Upload boats = begun(agent(storage(), ADA), "b", END);
        storage().uploads().advance(boats.id(), 0, 99);
        assertFalse(storage().uploads().use(boats.id()));
        storage().uploads().advance(boats.id(), 99, 100);

        assertTrue(storage().uploads().use(boats.id()));
        assertFalse(storage().uploads().use(boats.id()));
        assertTrue(storage().uploads().find(boats.id()).orElseThrow().isUsed());
        assertFalse(storage().uploads().advance(boats.id(), 100, 0));
    }

    @Test
    default void openOnesAreNeitherUsedNorExpired() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Upload used = begun(ada, "u", END);
        begun(ada, "a", END);
        begun(ada, "e", NOON);
        begun(bob, "b", END);
        storage().uploads().advance(used.id(), 0, 100);
        storage().uploads().use(used.id());

        assertEquals(1, storage().uploads().open(ada, NOON));
        assertEquals(1, storage().transactions().call(() -> storage().uploads().holdOpen(ada, NOON)));
        assertEquals(200, storage().uploads().promised(NOON));
        assertEquals(0, storage().uploads().promised(END));
    }

    @Test
    default void expiredOnesGoTheOldestFirst() {
        AgentId ada = agent(storage(), ADA);
        Upload late = begun(ada, "l", END);
        Upload early = begun(ada, "e", NOON);

        assertEquals(List.of(), storage().uploads().removeExpired(NOON.minusMillis(1), 9));
        assertEquals(List.of(early.id()), storage().uploads().removeExpired(END, 1));
        assertEquals(List.of(late.id()), storage().uploads().removeExpired(END, 9));
        assertFalse(storage().uploads().remove(late.id()));
    }

    @Test
    default void theyGoWithTheirAgent() {
        AgentId ada = agent(storage(), ADA);
        Upload boats = begun(ada, "b", END);
        storage().departures().remove(ada, NOON);

        assertEquals(Optional.empty(), storage().uploads().find(boats.id()));
    }
}
