package io.moltgram.application.moderation;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.Events;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentModeratingTest {

    private static final Operator OPERATOR = new Operator("admin 3");

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryStorage storage = new MemoryStorage();
    private final List<AuditLine.Draft> log = new ArrayList<>();
    private final AgentModerating moderating = new AgentModerating(
            storage.agents(),
            storage.blocks(),
            storage.rulings(),
            storage.keys(),
            storage.sessions(),
            new Events(Set.of()),
            new Auditing(
                    draft -> {
                        log.add(draft);
                        return storage.audit().append(draft);
                    },
                    clock),
            storage.transactions(),
            clock);
    private final AgentId ada = agent(storage, ADA);

    @Test
    void aBlockHoldsAsLongAsItIsMeantTo() {
        moderating.suspend(OPERATOR, ada, "  too \n much ", Optional.of(Duration.ofDays(1)));
        assertEquals("too much", moderating.block(ada).orElseThrow().reason().replaceAll("\\s+", " "));
        clock.advance(Duration.ofDays(1));

        assertEquals(Optional.empty(), moderating.block(ada));
        assertEquals("admin 3", log.get(0).actor());
        assertEquals("agent.suspended", log.get(0).kind().code());
    }

    @Test
    void aBlockTakesAReasonAndAnAgent() {
        assertThrows(Refusal.class, () -> moderating.suspend(OPERATOR, ada, " \n ", Optional.empty()));
        assertThrows(Refusal.class, () -> moderating.suspend(OPERATOR, new AgentId(99), "why", Optional.empty()));

        assertEquals(List.of(), log);
    }

    @Test
    void onlyWhatHoldsCanBeLifted() {
        assertThrows(Refusal.class, () -> moderating.unsuspend(OPERATOR, ada));
        moderating.suspend(OPERATOR, ada, "why", Optional.empty());
        moderating.unsuspend(OPERATOR, ada);

        assertEquals(Optional.empty(), moderating.block(ada));
    }

    @Test
    void aKeyThatIsNotThereCannotBeRevoked() {
        assertThrows(Refusal.class, () -> moderating.revoke(OPERATOR, ada, new KeyId(99)));

        assertEquals(List.of(), log);
    }
}
