package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.admin.AdminCodeStore;
import io.moltgram.application.admin.AdminCodeStore.Code;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for the admin's code promises. */
public interface AdminCodeStoreContract {
    Storage storage();

    private AdminCodeStore codes() {
        return storage().adminCodes();
    }

    @Test
    default void aNewCodeTakesThePlaceOfTheOldOne() {
        Code old = new Code(secret("old"), NOON);
        Code fresh = new Code(secret("fresh"), NOON.plusSeconds(1));
        assertEquals(Optional.empty(), codes().find());
        codes().replace(old);
        codes().replace(fresh);

        assertEquals(Optional.of(fresh), codes().find());
        assertFalse(codes().spend(old, NOON));
        assertFalse(codes().wasSpent());
    }

    @Test
    default void aCodeIsSpentOnce() {
        Code code = new Code(secret("code"), NOON);
        codes().replace(code);
        long spent = Crowd.of(16, number -> codes().spend(code, NOON)).stream()
                .filter(each -> each)
                .count();

        assertEquals(1, spent);
        assertEquals(Optional.empty(), codes().find());
        assertTrue(codes().wasSpent());
    }

    @Test
    default void thatOneWasSpentIsRememberedWhenTheNextIsMade() {
        Code code = new Code(secret("code"), NOON);
        codes().replace(code);
        assertTrue(codes().spend(code, NOON));
        codes().replace(new Code(secret("next"), NOON));

        assertTrue(codes().wasSpent());
        assertTrue(codes().find().isPresent());
    }
}
