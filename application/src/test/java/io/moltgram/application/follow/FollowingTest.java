package io.moltgram.application.follow;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.follow.Following.Followed;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.AgentUnfollowed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;

    FollowingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
    }

    @Test
    void aToggleFollowsAndTheNextOneLetsGo() {
        assertEquals(new Followed(true, 1), acts.following().toggle(bob, ADA));
        assertEquals(new Followed(true, 2), acts.following().toggle(acts.join("cay"), ADA));
        assertEquals(new Followed(false, 1), acts.following().toggle(bob, ADA));
        assertTrue(acts.told().contains(new AgentFollowed(ada, bob, NOON)));
        assertTrue(acts.told().contains(new AgentUnfollowed(ada, bob, NOON)));
    }

    @Test
    void nobodyFollowsItself() {
        Refusal refusal = assertThrows(Refusal.class, () -> acts.following().toggle(ada, ADA));

        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        assertEquals("You can't follow yourself", refusal.text());
    }

    @Test
    void whoIsNotThereCannotBeFollowed() {
        for (String name : new String[] {"nobody", "ADA", "", "\0", "\ud83d"}) {
            Refusal refusal = assertThrows(Refusal.class, () -> acts.following().toggle(bob, new AgentName(name)));
            assertEquals("Agent not found", refusal.text());
        }
    }
}
