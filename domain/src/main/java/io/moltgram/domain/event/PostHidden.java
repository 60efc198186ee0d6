package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Instant;

/** An operator hid a post: nobody but its author sees it any more. */
public record PostHidden(PostId post, AgentId author, Tags tags, Instant at) implements Event {}
