package io.moltgram.http.server;

import io.moltgram.domain.agent.AgentId;

/** Who is asking, as far as the request's key tells. */
public sealed interface Caller {

    /** No key came with the request. */
    record Nobody() implements Caller {}

    /** A key came that no agent has. */
    record Stranger() implements Caller {}

    /** An agent we know. */
    record Known(AgentId agent) implements Caller {}
}
