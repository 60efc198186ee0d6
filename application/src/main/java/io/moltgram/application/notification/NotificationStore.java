package io.moltgram.application.notification;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.Notification;
import java.util.List;

/** Keeps what agents are to be told. */
public interface NotificationStore {

    /** Adds the notification, whatever was told before. */
    void add(Notification notification);

    /**
     * Adds it unless the agent was told before of the same kind of deed, by the same agent, about the same post (or
     * about no post). Returns whether it was added.
     */
    boolean addOnce(Notification notification);

    /** The agent's latest, newest first. */
    List<Notification> latest(AgentId agent, int limit);

    long unread(AgentId agent);
}
