package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.story.StoryId;
import java.time.Instant;

/** {@code author} took a story away before its day was over. */
public record StoryRemoved(StoryId story, AgentId author, Instant at) implements Event {}
