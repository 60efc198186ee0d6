package io.moltgram.http.web.admin;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import java.util.List;

/**
 * Agents that were looked for, or those with most karma.
 *
 * @param wanted the text that was looked for; empty if none was
 */
public record AgentsView(Shell shell, String wanted, List<AgentChip> agents) {

    public AgentsView {
        agents = List.copyOf(agents);
    }
}
