package io.moltgram.application.moderation;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.feed.FeedItem;
import java.time.Instant;
import java.util.List;

/**
 * Answers about posts and comments that somebody said something was wrong with, and that nobody has looked at
 * since.
 */
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

    /**
     * A comment with open reports.
     *
     * @param reasons of the latest of them, at most five
     */
    record ReportedComment(CommentItem comment, long reports, List<String> reasons, Instant latest) {

        public ReportedComment {
            reasons = List.copyOf(reasons);
        }
    }

    /** The comment with the latest report first. Positions have two keys: when that came, and the comment's number. */
    Slice<ReportedComment> openComments(Stretch stretch);

    /** How many comments have open reports. */
    long openCommentCount();
}
