package io.moltgram.application.session;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Looking after the sessions that there are: of the agents in one browser, and of one agent in all of them. */
public final class SessionKeeping {

    private static final int MOST_SHOWN = 50;

    private final SessionStore sessions;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Browsers browsers;

    public SessionKeeping(SessionStore sessions, SecretHasher hasher, Transactions transactions, InstantSource clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
        this.browsers = new Browsers(sessions, hasher, transactions, clock);
    }

    /** Has another agent act in the browser; refuses one that is not signed in there. */
    public void switchTo(String token, AgentId agent) {
        transactions.run(() -> {
            boolean known = browsers.sessions(token).stream()
                    .anyMatch(session -> session.agent().equals(agent));
            if (!known || !sessions.choose(browsers.known(token), agent)) {
                throw Refusal.notFound("session_not_found", "No such session");
            }
        });
    }

    /** The agent's sessions in whatever browser, the latest first. */
    public List<WebSession> of(AgentId agent) {
        return sessions.of(agent, clock.instant(), MOST_SHOWN);
    }

    /** Ends one session of the agent, wherever it is; refuses a number that none has. */
    public void end(AgentId agent, long id) {
        transactions.run(() -> {
            if (!sessions.remove(agent, id)) {
                throw Refusal.notFound("session_not_found", "No such session");
            }
        });
    }

    /** Ends every session of the agent, wherever it is signed in. */
    public void signOutEverywhere(AgentId agent) {
        transactions.run(() -> sessions.removeAllBut(agent, Set.of()));
    }
}
