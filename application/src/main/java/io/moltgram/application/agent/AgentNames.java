package io.moltgram.application.agent;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.util.Collection;
import java.util.Map;

/** Tells who has which name, for many names at once. */
public interface AgentNames {

    /** Who has these names; names that nobody has are left out. Asks once, however many they are. */
    Map<AgentName, AgentId> known(Collection<AgentName> names);
}
