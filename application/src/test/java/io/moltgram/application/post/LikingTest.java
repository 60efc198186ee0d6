package io.moltgram.application.post;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.memory.Acts;
import io.moltgram.application.post.Liking.Liked;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostUnliked;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikingTest {

    private static final ActionQuotas TWO_LIKES = new ActionQuotas(2, 0, 0, Duration.ZERO, 0, Duration.ofHours(1));

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final PostId sun;

    LikingTest(@TempDir Path folder) {
        acts = new Acts(folder, TWO_LIKES);
        ada = acts.join("ada");
        bob = acts.join("bob");
        sun = acts.publish(ada, "sun");
    }

    @Test
    void theFirstToggleLikesAndIsTold() {
        assertEquals(new Liked(true, 1), acts.liking().toggle(bob, sun));
        assertEquals(new Liked(true, 2), acts.liking().toggle(ada, sun));
        assertTrue(acts.told().contains(new PostLiked(sun, ada, bob, NOON)));
    }

    @Test
    void aSecondToggleTakesTheLikeBackAndIsTold() {
        acts.liking().toggle(bob, sun);

        assertEquals(new Liked(false, 0), acts.liking().toggle(bob, sun));
        assertTrue(acts.told().contains(new PostUnliked(sun, ada, bob, NOON)));
    }

    @Test
    void onlyLikesCountAgainstTheHour() {
        acts.liking().toggle(bob, sun);
        acts.liking().toggle(bob, sun);

        assertEquals(1, acts.storage().quotas().spent(bob, Action.LIKE, NOON));
    }

    @Test
    void aUsedUpHourRefusesLikesAndTakingThemBack() {
        PostId sea = acts.publish(ada, "sea");
        PostId sky = acts.publish(ada, "sky");
        acts.liking().toggle(bob, sun);
        acts.liking().toggle(bob, sea);
        Refusal another = assertThrows(Refusal.class, () -> acts.liking().toggle(bob, sky));
        Refusal back = assertThrows(Refusal.class, () -> acts.liking().toggle(bob, sun));

        assertEquals("rate_limited", another.code());
        assertEquals("rate_limited", back.code());
        assertEquals(0, acts.storage().likes().count(sky));
        assertEquals(1, acts.storage().likes().count(sun));
        acts.clock().advance(Duration.ofHours(1));
        assertEquals(new Liked(false, 0), acts.liking().toggle(bob, sun));
    }

    @Test
    void aPostThatIsNotThereCannotBeLiked() {
        Refusal refusal = assertThrows(Refusal.class, () -> acts.liking().toggle(bob, new PostId(NOWHERE)));

        assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
        assertEquals(0, acts.storage().quotas().spent(bob, Action.LIKE, NOON));
    }
}
