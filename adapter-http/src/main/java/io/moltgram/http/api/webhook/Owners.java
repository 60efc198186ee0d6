package io.moltgram.http.api.webhook;

import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.server.Caller;
import io.moltgram.http.server.Callers;

/** Who calls a route of a single webhook: there a key that nobody has counts as none (contract, section 13). */
final class Owners {

    private Owners() {}

    static AgentId require(Callers callers, Context ctx) {
        if (callers.caller(ctx) instanceof Caller.Stranger) {
            throw Refusal.unauthenticated("api_key_invalid", "API key required");
        }
        return callers.require(ctx);
    }
}
