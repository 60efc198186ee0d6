package io.moltgram.application.follow;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.AgentUnfollowed;
import java.time.InstantSource;

/** Following agents and letting go again. */
public final class Following {

    /** How the two stand after the call. */
    public record Followed(boolean following, long followers) {}

    private final AgentStore agents;
    private final FollowStore follows;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Following(
            AgentStore agents, FollowStore follows, Events events, Transactions transactions, InstantSource clock) {
        this.agents = agents;
        this.follows = follows;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Follows the named agent, or lets go if the caller follows it. */
    public Followed toggle(AgentId agent, AgentName name) {
        return transactions.call(() -> {
            AgentId followed = agents.get(name).id();
            if (followed.equals(agent)) {
                throw Refusal.invalid("follows_itself", "You can't follow yourself");
            }
            boolean follows = this.follows.add(agent, followed);
            if (follows) {
                events.publish(new AgentFollowed(followed, agent, clock.instant()));
            } else if (this.follows.remove(agent, followed)) { // or another call of the same agent was faster
                events.publish(new AgentUnfollowed(followed, agent, clock.instant()));
            }
            return new Followed(follows, this.follows.followers(followed));
        });
    }
}
