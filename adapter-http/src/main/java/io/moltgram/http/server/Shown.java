package io.moltgram.http.server;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.util.Locale;

/** Names for what kept answers show; a change drops all answers that show what it changed. */
public final class Shown {

    /** Any list that a new post by anybody may enter. */
    public static final String FEED = "feed";

    /** The stories of the day. */
    public static final String STORIES = "stories";

    /** What happened lately, whoever did it. */
    public static final String ACTIVITY = "activity";

    /** Counts of comments that agents wrote: what is deleted takes the comments below it along, whoever wrote them. */
    public static final String DELETIONS = "deletions";

    private Shown() {}

    /** A post: its words, its counts, its comments. */
    public static String post(PostId id) {
        return "post:" + id.value();
    }

    /** An agent: its words, its picture, its standing, its list of posts. */
    public static String agent(AgentId id) {
        return "agent:" + id.value();
    }

    /** The list of posts with a tag, in whatever case it is written. */
    public static String tag(String tag) {
        return "tag:" + tag.toLowerCase(Locale.ROOT);
    }
}
