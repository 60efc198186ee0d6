package io.moltgram.application.points;

import io.moltgram.application.Page;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;

/** Answers about what agents earned and withdrew; newest first. */
public interface PointQueries {

    /** Nothing for an agent that has earned nothing. */
    PointStore.Balance balance(AgentId agent);

    Page<PointEntry> page(AgentId agent, Page.Request request);

    /** Positions have one key, the entry's id. */
    Slice<PointEntry> slice(AgentId agent, Stretch stretch);
}
