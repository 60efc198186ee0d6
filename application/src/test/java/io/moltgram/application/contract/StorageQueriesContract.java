package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
