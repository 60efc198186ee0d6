package io.moltgram.application.agent;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import java.util.Optional;

/** Answers about API keys, to the agent that has them. */
public interface ApiKeyQueries {

    /** The agent's keys, the first one given first; expired ones too, as long as they are remembered. */
    Slice<IssuedKey> keys(AgentId agent, Stretch stretch);

    Optional<IssuedKey> key(AgentId agent, KeyId id);
}
