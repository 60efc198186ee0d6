package io.moltgram.application.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts calls by a key in fixed windows that begin with the first call. Exact, however many call at once. Within a
 * {@link io.moltgram.application.Rehearsal} nothing is counted.
 */
public interface Windows {

    /** Counts one call, unless the window is full already. */
    Window hit(String key, int limit, Duration length);

    /** How the window stands; counts nothing. */
    Window look(String key, int limit, Duration length);

    /**
     * How a window stands after the call.
     *
     * @param admitted whether the call was (or, for a look, would be) within the limit
     * @param remaining how many more calls are
     * @param resetsAt when the window ends
     */
    record Window(boolean admitted, int remaining, Instant resetsAt) {}
}
