package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.platform.StorageQueries.Share;
import io.moltgram.application.platform.StorageQueries.Taken;
import io.moltgram.application.platform.StorageQueries.Use;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.story.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about room promise. */
public interface StorageQueriesContract {
    Storage storage();

    Answers answers();

    @Test
    default void picturesAreAddedUp() {
        assertEquals(0, answers().storage().room().pictures());
        assertEquals(0, answers().storage().room().pictureBytes());
        storage().pictures().add(SUNSET, NOON);
        storage().pictures().add(HARBOUR, NOON);
        storage().pictures().add(SUNSET, NOON);

        assertEquals(2, answers().storage().room().pictures());
        assertEquals(
                SUNSET.bytes() + HARBOUR.bytes(), answers().storage().room().pictureBytes());
    }

    @Test
    default void aDatabaseTakesRoom() {
        assertTrue(answers().storage().room().databaseBytes() > 10_000);
    }

    @Test
    default void picturesAreAddedUpByUseAndAgent() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().pictures().add(SUNSET, NOON);
        storage().pictures().add(HARBOUR, NOON.plusSeconds(1));
        storage().agents().portray(ada, Optional.of(SUNSET.hash()));
        storage().agents().portray(bob, Optional.of(SUNSET.hash()));
        storage().stories().add(new Story.Draft(bob, HARBOUR, "", Optional.empty(), NOON));

        assertEquals(
                List.of(
                        new Taken(Use.POSTS, 0, 0),
                        new Taken(Use.STORIES, 1, HARBOUR.bytes()),
                        new Taken(Use.AVATARS, 2, 2 * SUNSET.bytes()),
                        new Taken(Use.COVERS, 0, 0)),
                answers().storage().uses());
        assertEquals(
                List.of(
                        new Share(BOB.value(), SUNSET.bytes() + HARBOUR.bytes()),
                        new Share(ADA.value(), SUNSET.bytes())),
                answers().storage().largest(5));
        assertEquals(1, answers().storage().largest(1).size());
        assertEquals(HARBOUR.bytes(), answers().storage().added(NOON.plusSeconds(1)));
    }
}
