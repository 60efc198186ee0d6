package io.moltgram.http.web;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.AgentId;
import java.util.Optional;

/**
 * Who looks at a page, and how.
 *
 * @param session the one the visitor is signed in with
 * @param token proves that a form came from a page that was made for this visitor
 */
public record Visitor(Optional<Session> session, String token, Language language, Theme theme) {

    /** A visitor's session, and the agent it is of. */
    public record Session(AgentProfile profile) {
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
