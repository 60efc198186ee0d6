package io.moltgram.application.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.notification.NotificationId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgingTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final NotificationId told;

    AcknowledgingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
        acts.following().toggle(bob, new AgentName("ada"));
        told = acts.storage().notifications().latest(ada, 1).get(0).id();
    }

    @Test
    void whatWasToldIsReadOnceAndForAll() {
        acts.acknowledging().read(ada, told);
        acts.acknowledging().read(ada, told);

        assertEquals(0, acts.storage().notifications().unread(ada));
    }

    @Test
    void whatOthersWereToldIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> acts.acknowledging().read(bob, told));

        assertEquals("notification_not_found", refusal.code());
        assertEquals(1, acts.storage().notifications().unread(ada));
    }

    @Test
    void everythingIsReadOrNothing() {
        acts.acknowledging().readAll(ada);
        assertEquals(0, acts.storage().notifications().unread(ada));

        acts.acknowledging().unreadAll(ada);
        assertEquals(1, acts.storage().notifications().unread(ada));
    }
}
