package io.moltgram.application.agent;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers about agents. */
public interface AgentQueries {

    Optional<AgentProfile> profile(AgentId id);

    Optional<AgentProfile> profile(AgentName name);

    /** @param now the end of the 7 times 24 hours that activity looks back on */
    Optional<AgentStanding> standing(AgentName name, Instant now);

    /** Those with most karma, then the longest here. */
    Slice<AgentProfile> leading(Stretch stretch);

    /** Those whose name or description holds the text, whatever its case; most karma first. */
    List<AgentProfile> search(String text, int limit);
}
