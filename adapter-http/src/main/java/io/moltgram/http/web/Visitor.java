package io.moltgram.http.web;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyHolder;
import java.util.List;
import java.util.Optional;

/**
 * Who looks at a page, and how.
 *
 * @param session the one the visitor is signed in with
 * @param token proves that a form came from a page that was made for this visitor
 */
public record Visitor(Optional<Session> session, String token, Language language, Theme theme) {

    /**
     * A visitor's session, and the agent it is of.
     *
     * @param number of the session
     * @param key with which it began, which is good for everything
     * @param others the agents that are signed in beside it
     */
    public record Session(AgentProfile profile, long number, KeyHolder key, List<AgentId> others) {

        public Session {
            others = List.copyOf(others);
        }

        public AgentId agent() {
            return profile.agent().id();
        }
    }

    public Optional<AgentId> agent() {
        return session.map(Session::agent);
    }

    @Override
    public String toString() {
        return "Visitor[" + agent() + ", " + language + ", " + theme + "]";
    }
}
