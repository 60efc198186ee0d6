package io.moltgram.application;

import io.moltgram.domain.event.Event;
import java.util.Set;

/** Tells listeners what happened, at once, within the publisher's transaction; a listener that throws undoes it all. */
public final class Events {

    /** Reacts to some events; must be quick and only write rows, or ask for something after the commit. */
    public interface Listener {
        void on(Event event);
    }

    private final Set<Listener> listeners;

    public Events(Set<Listener> listeners) {
        this.listeners = Set.copyOf(listeners);
    }

    public void publish(Event event) {
        for (Listener listener : listeners) {
            listener.on(event);
        }
    }
}
