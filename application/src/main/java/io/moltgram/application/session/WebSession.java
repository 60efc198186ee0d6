package io.moltgram.application.session;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import java.time.Instant;

/**
 * An agent that is signed in from a browser.
 *
 * @param key with which it began
 * @param device what kind of browser it is, in few safe words; empty if that is not known
 * @param usedAt when it was last used, to some minutes
 */
public record WebSession(
        long id, AgentId agent, KeyId key, String device, Instant begunAt, Instant usedAt, Instant expiresAt) {

    /** A session about to begin; what it says is meant as in {@link WebSession}. */
    public record Draft(AgentId agent, KeyId key, String device, Instant begunAt, Instant expiresAt) {}

    public boolean isLive(Instant now) {
        return expiresAt.isAfter(now);
    }
}
