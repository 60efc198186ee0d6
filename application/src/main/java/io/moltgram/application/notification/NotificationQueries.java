package io.moltgram.application.notification;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/** Answers about notifications. */
public interface NotificationQueries {

    /** @param unread how many are unread in all, whether or not they are among the items */
    record Inbox(Slice<NotificationItem> items, long unread) {}

    /**
     * What waits to be read.
     *
     * @param messages that others wrote, in all conversations
     */
    record Waiting(long notifications, long messages) {}

    /** What the agent was told, newest first. The key of a position is the notification's number. */
    Inbox inbox(AgentId agent, boolean unreadOnly, Stretch stretch);

    /** How many the agent was told after that moment and has not read. */
    long unreadSince(AgentId agent, Instant since);

    /** How much the agent has not read, in one look. */
    Waiting waiting(AgentId agent);
}
