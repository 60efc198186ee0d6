package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Instant;

/** A post that was hidden stands again where it stood. */
public record PostShown(PostId post, AgentId author, Tags tags, Instant at) implements Event {}
