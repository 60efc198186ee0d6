package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.MessageId;
import java.time.Instant;

/** {@code from} wrote to {@code to}. */
public record MessageSent(MessageId message, ConversationId conversation, AgentId from, AgentId to, Instant at)
        implements Event {}
