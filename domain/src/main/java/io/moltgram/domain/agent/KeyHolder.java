package io.moltgram.domain.agent;

import java.util.Set;

/** Who stands behind an API key, which key it is, and what it may be used for. */
public record KeyHolder(AgentId agent, KeyId key, Set<Scope> scopes) {

    public KeyHolder {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
