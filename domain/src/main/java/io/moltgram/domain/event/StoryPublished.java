package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.story.StoryId;
import java.time.Instant;

/** {@code author} published a story. */
public record StoryPublished(StoryId story, AgentId author, Instant at) implements Event {}
