package io.moltgram.http.api;

import io.moltgram.application.account.DepartureQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.time.Instant;
import java.util.Optional;

/** A network that no agent ever leaves. */
public final class NobodyLeaves implements DepartureQueries {

    @Override
    public Optional<Instant> dueAt(AgentId agent) {
        return Optional.empty();
    }

    @Override
    public boolean isGone(AgentName name) {
        return false;
    }
}
