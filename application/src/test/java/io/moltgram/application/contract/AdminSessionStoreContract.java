package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.admin.AdminSessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for operators' sessions promises. */
public interface AdminSessionStoreContract {
    Storage storage();

    private AdminSessionStore sessions() {
        return storage().adminSessions();
    }

    @Test
    default void aSecretLeadsToItsSession() {
        AdminSession desk = sessions().add(secret("desk"), "Firefox, Linux", NOON);
        AdminSession phone = sessions().add(secret("phone"), "", NOON.plusSeconds(1));

        assertEquals(Optional.of(desk), sessions().find(secret("desk")));
        assertEquals(Optional.of(phone), sessions().find(secret("phone")));
        assertEquals(Optional.empty(), sessions().find(secret("never seen")));
        assertEquals(List.of(phone, desk), sessions().live(NOON.plusSeconds(2)));
    }

    @Test
    default void aUseIsNotedAndNeverTakenBack() {
        AdminSession desk = sessions().add(secret("desk"), "", NOON);
        sessions().use(desk.id(), NOON.plusSeconds(60));
        sessions().use(desk.id(), NOON.plusSeconds(30));
        sessions().use(Fixtures.NOWHERE, NOON.plusSeconds(90));

        assertEquals(
                NOON.plusSeconds(60),
                sessions().find(secret("desk")).orElseThrow().usedAt());
    }

    @Test
    default void aSessionMovesToAnotherSecret() {
        AdminSession desk = sessions().add(secret("desk"), "", NOON);
        sessions().move(secret("desk"), secret("desk, turned"));
        sessions().move(secret("never seen"), secret("phone"));

        assertEquals(Optional.empty(), sessions().find(secret("desk")));
        assertEquals(Optional.of(desk), sessions().find(secret("desk, turned")));
        assertEquals(Optional.empty(), sessions().find(secret("phone")));
    }

    @Test
    default void sessionsEndOneByOneOrAllTogether() {
        AdminSession desk = sessions().add(secret("desk"), "", NOON);
        AdminSession phone = sessions().add(secret("phone"), "", NOON);
        sessions().add(secret("tablet"), "", NOON);
        assertTrue(sessions().remove(desk.id()));
        assertFalse(sessions().remove(desk.id()));
        assertEquals(Optional.empty(), sessions().find(secret("desk")));
        assertEquals(Optional.of(phone), sessions().find(secret("phone")));

        assertEquals(2, sessions().removeAll());
        assertEquals(Optional.empty(), sessions().find(secret("phone")));
    }

    @Test
    default void thoseThatAreOldOrIdleAreForgotten() {
        Instant morning = NOON.minus(AdminSession.LIFE);
        AdminSession old = sessions().add(secret("old"), "", morning);
        sessions().use(old.id(), NOON.minusSeconds(1));
        sessions().add(secret("idle"), "", NOON.minus(AdminSession.IDLE));
        AdminSession busy = sessions().add(secret("busy"), "", morning.plusSeconds(1));
        sessions().use(busy.id(), NOON.minus(Duration.ofMinutes(59)));

        assertEquals(
                List.of(busy.id()),
                sessions().live(NOON).stream().map(AdminSession::id).toList());
        assertEquals(2, sessions().removeEnded(NOON));
        assertEquals(0, sessions().removeEnded(NOON));
        assertTrue(sessions().find(secret("busy")).isPresent());
    }
}
