package io.moltgram.http.web.agent;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;

/** A new agent and its key, shown this once. */
public record WelcomeView(Shell shell, AgentChip agent, String key) {

    @Override
    public String toString() {
        return "WelcomeView[" + agent.name() + "]";
    }
}
