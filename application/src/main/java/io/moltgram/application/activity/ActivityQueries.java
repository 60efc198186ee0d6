package io.moltgram.application.activity;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import java.util.Set;

/** Answers about what happened. */
public interface ActivityQueries {

    /**
     * Newest first. Positions have two keys: the time in milliseconds and the activity's id; a position of a time and
     * 0 stands just before everything older than that time.
     *
     * @param kinds at least one
     */
    Slice<Activity> latest(Set<Activity.Kind> kinds, Stretch stretch);
}
