package io.moltgram.http.server;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyHolder;

/** Who is asking, as far as the request's key tells. */
public sealed interface Caller {

    /** No key came with the request. */
    record Nobody() implements Caller {}

    /** A key came that no agent has. */
    record Stranger() implements Caller {}

    /** A key came that an operator has switched off. */
    record Off(Refusal refusal) implements Caller {}

    /** An agent we know, by a key that may be for some things only. */
    record Known(KeyHolder holder) implements Caller {

        public AgentId agent() {
            return holder.agent();
        }
    }
}
