package io.moltgram.application.moderation;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import java.time.Instant;
import java.util.List;

/** Answers about posts that somebody said something was wrong with, and that nobody has looked at since. */
public interface ReportQueries {

    /**
     * A post with open reports.
     *
     * @param reports so many are open
     * @param reasons of the latest of them, at most five
     * @param latest when the latest came
     */
    record Reported(FeedItem post, long reports, List<String> reasons, Instant latest) {

        public Reported {
            reasons = List.copyOf(reasons);
        }
    }

    /** The post with the latest report first. Positions have two keys: when that came, and the post's number. */
    Slice<Reported> open(Stretch stretch);

    /** How many posts have open reports. */
    long openPosts();
}
