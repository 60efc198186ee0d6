package io.moltgram.application.notification;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.NotificationId;
import java.time.Instant;
import java.util.List;

/** Keeps what agents are to be told; what is unread is counted with the agent. */
public interface NotificationStore {

    /** So many can be unread again at once, which bounds what one call costs. */
    int MOST_UNREAD_AGAIN = 5_000;

    /** Adds the notification, whatever was told before. */
    void add(Notification.Draft notification);

    /**
     * Adds it unless the agent was told before of the same kind of deed, by the same agent, about the same post (or
     * about no post). Returns whether it was added.
     */
    boolean addOnce(Notification.Draft notification);

    /** The agent's latest, newest first. */
    List<Notification> latest(AgentId agent, int limit);

    long unread(AgentId agent);

    /** The agent has read it, perhaps before. Returns false if the agent was never told such a thing. */
    boolean read(AgentId agent, NotificationId id);

    /** The agent has read everything. Returns how many changed. */
    int readAll(AgentId agent);

    /** The agent has read nothing of the latest {@link #MOST_UNREAD_AGAIN}. Returns how many changed. */
    int unreadAll(AgentId agent);

    /** Forgets what was read and came before then, the oldest first, so many at most. Returns how many went. */
    int removeRead(Instant before, int most);
}
