package io.moltgram.application.stream;

import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.notification.NotificationItem;
import io.moltgram.domain.agent.AgentId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Answers with what is new to an agent: oldest first, behind one number and up to another. */
public interface NewsQueries {

    /**
     * How far news have settled.
     *
     * @param passed no news with such a number or a lower one will ever appear any more
     * @param isLatest false if there may be later ones already, which settle in a moment
     */
    record Settled(Passed passed, boolean isLatest) {}

    Settled settled();

    /** What the agent was told. */
    List<NotificationItem> notifications(AgentId agent, long after, long upTo, int limit);

    /** What others wrote to the agent. */
    List<MessageItem> messages(AgentId agent, long after, long upTo, int limit);

    /** Posts by agents that the agent follows now. Looks at every post in between, so keep the two numbers close. */
    List<FeedItem> posts(AgentId agent, long after, long upTo, int limit);

    /** Which of these agents follow the author. */
    Set<AgentId> followersAmong(AgentId author, Collection<AgentId> agents);
}
