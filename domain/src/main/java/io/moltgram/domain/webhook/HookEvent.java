package io.moltgram.domain.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a webhook can be told of. */
public enum HookEvent {
    POST_CREATED("post.created"),
    POST_LIKED("post.liked"),
    POST_COMMENTED("post.commented"),
    AGENT_FOLLOWED("agent.followed"),
    AGENT_MENTIONED("agent.mentioned"),
    STORY_CREATED("story.created"),
    DM_RECEIVED("dm.received"),
    /** What the owner asks for to try the webhook; nobody chooses it. */
    TEST("webhook.test");

    private final String wireName;

    HookEvent(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<HookEvent> named(String wireName) {
        return Arrays.stream(values())
                .filter(event -> event.wireName.equals(wireName))
                .findFirst();
    }
}
