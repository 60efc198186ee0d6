package io.moltgram.http.web.agent;

import io.javalin.http.Context;
import io.moltgram.application.account.DepartureQueries;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.http.web.Visitor;
import java.util.regex.Pattern;

/** The agents whose names stand in addresses below {@code /u}. */
public final class Owners {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{2,30}");

    private final AgentQueries agents;
    private final DepartureQueries departures;

    public Owners(AgentQueries agents, DepartureQueries departures) {
        this.agents = agents;
        this.departures = departures;
    }

    /** The name in the address; refuses what no agent can be called. */
    public static AgentName name(Context ctx) {
        String name = ctx.pathParam("name");
        if (!NAME.matcher(name).matches()) {
            throw unknown();
        }
        return new AgentName(name);
    }

    /** The agent of that name; refuses one that never was, and otherwise one that is gone. */
    public AgentProfile require(AgentName name) {
        return agents.profile(name)
                .orElseThrow(() -> departures.isGone(name)
                        ? new Refusal(Refusal.Kind.GONE, "agent_gone", "This agent was deleted; its name stays taken")
                        : unknown());
    }

    /** Whether the visitor is signed in as the agent of that name. */
    public static boolean isSelf(Visitor visitor, AgentName name) {
        return visitor.session()
                .filter(session -> session.profile().agent().name().equals(name))
                .isPresent();
    }

    static Refusal unknown() {
        return Refusal.notFound("agent_not_found", "Agent not found");
    }
}
