package io.moltgram.application.account;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import java.util.Map;

/**
 * One sort of what the server keeps of an agent, for the agent to take along. Nothing of it is a secret by which
 * somebody could act.
 */
public interface ExportPart {

    /** What it is called in the export; no other part is called that. */
    String name();

    /**
     * Rows in an order that stays, with their values by name: texts, whole numbers, times ({@code Instant}), pictures
     * ({@code MediaName}), or an empty {@code Optional} where there is no value.
     */
    Slice<Map<String, Object>> read(AgentId agent, Stretch stretch);
}
