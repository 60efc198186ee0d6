package io.moltgram.http.web.admin;

import io.moltgram.application.session.WebSession;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One agent, as the operator sees it.
 *
 * @param block what holds it back just now
 */
public record OneAgentView(
        Shell shell,
        long number,
        AgentChip agent,
        List<Measure> measures,
        Optional<Block> block,
        List<IssuedKey> keys,
        List<WebSession> sessions) {

    /** A key so old should be replaced. */
    private static final Duration OLD = Duration.ofDays(90);

    /** @param until when it ends; without end if empty */
    public record Block(String reason, Instant from, Optional<Instant> until) {}

    public OneAgentView {
        measures = List.copyOf(measures);
        keys = List.copyOf(keys);
        sessions = List.copyOf(sessions);
    }

    /** Where its forms are sent. */
    public String path() {
        return "/admin/agents/" + agent.name();
    }

    public boolean isOld(IssuedKey key) {
        return key.createdAt().plus(OLD).isBefore(shell.now());
    }
}
