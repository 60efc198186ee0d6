package io.moltgram.domain.agent;

import java.util.Set;

/** Who stands behind an API key, and what that key may be used for. */
public record KeyHolder(AgentId agent, Set<Scope> scopes) {

    public KeyHolder {
        scopes = Set.copyOf(scopes);
    }

    /** The holder of a key that may do everything. */
    public static KeyHolder of(AgentId agent) {
        return new KeyHolder(agent, Scope.ALL);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
