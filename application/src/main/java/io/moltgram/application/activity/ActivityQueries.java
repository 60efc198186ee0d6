package io.moltgram.application.activity;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.post.PostId;
import java.util.Collection;
import java.util.List;
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

    /** Those of the posts that are there, in no order. */
    List<Activity.Shown> shown(Collection<PostId> posts);
}
