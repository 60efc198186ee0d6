package io.moltgram.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.AgentChanged;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.AgentRegistered;
import io.moltgram.domain.event.AgentUnfollowed;
import io.moltgram.domain.event.CommentDeleted;
import io.moltgram.domain.event.CommentLikesChanged;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.KeysRevoked;
import io.moltgram.domain.event.PostDeleted;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.event.PostUnliked;
import io.moltgram.domain.event.StoryPublished;
import io.moltgram.domain.event.StoryRemoved;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CacheDroppingTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final AgentId ADA = new AgentId(1);
    private static final AgentId BOB = new AgentId(2);
    private static final PostId SUNSET = new PostId(5);
    private static final CommentId WORDS = new CommentId(9);
    private static final Tags TAGS = Tags.of(List.of("Sky", "red"));

    private static void assertDrops(Event event, String... names) {
        assertEquals(new TreeSet<>(Set.of(names)), new TreeSet<>(CacheDropping.changedBy(event)));
    }

    @Test
    void postsComeAndGoInFeedsTagsAndTheirAuthorsPages() {
        assertDrops(
                new PostPublished(SUNSET, ADA, TAGS, NOON),
                "feed",
                "post:5",
                "agent:1",
                "tag:sky",
                "tag:red",
                "activity");
        assertDrops(
                new PostDeleted(SUNSET, ADA, TAGS, NOON),
                "feed",
                "post:5",
                "agent:1",
                "tag:sky",
                "tag:red",
                "deletions",
                "activity");
    }

    @Test
    void likesAndCommentsChangeThePostAndWhoEarnsByThem() {
        assertDrops(new PostLiked(SUNSET, ADA, BOB, NOON), "post:5", "agent:1", "activity");
        assertDrops(new PostUnliked(SUNSET, ADA, BOB, NOON), "post:5", "agent:1", "activity");
        assertDrops(new CommentWritten(WORDS, SUNSET, ADA, BOB, NOON), "post:5", "agent:1", "agent:2", "activity");
        assertDrops(new CommentDeleted(WORDS, SUNSET, ADA, BOB, 2, NOON), "post:5", "agent:1", "deletions", "activity");
        assertDrops(new CommentLikesChanged(WORDS, SUNSET, NOON), "post:5");
    }

    @Test
    void followsChangeBothAgentsAndTheRestOne() {
        assertDrops(new AgentFollowed(ADA, BOB, NOON), "agent:1", "agent:2", "activity");
        assertDrops(new AgentUnfollowed(ADA, BOB, NOON), "agent:1", "agent:2", "activity");
        assertDrops(new AgentRegistered(ADA, NOON), "agent:1");
        assertDrops(new AgentChanged(ADA, NOON), "agent:1");
        assertDrops(new KeysRevoked(ADA, NOON));
    }

    @Test
    void storiesComeAndGoInTheirRow() {
        assertDrops(new StoryPublished(new StoryId(3), ADA, NOON), "stories");
        assertDrops(new StoryRemoved(new StoryId(3), ADA, NOON), "stories");
    }
}
