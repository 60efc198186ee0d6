package io.moltgram.http.api.moderation;

import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.WireTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did, and what was said against it.
 *
 * @param agentName whom it concerns
 * @param words how that begins which was ruled about
 * @param until when it ends by itself
 * @param endedAt when an operator took it back
 */
record RulingView(
        long id,
        String type,
        String agentName,
        @Nullable Long postId,
        @Nullable Long commentId,
        String words,
        String reason,
        String createdAt,
        @Nullable String until,
        @Nullable String endedAt,
        @Nullable AppealView appeal) {

    /** @param answer the operator's; null before there is one */
    record AppealView(
            String content,
            String createdAt,
            String status,
            @Nullable String answer,
            @Nullable String decidedAt) {

        static AppealView of(Appeal appeal) {
            return new AppealView(
                    appeal.words(),
                    WireTime.made(appeal.createdAt()),
                    appeal.status(),
                    appeal.isOpen() ? null : appeal.answer(),
                    time(appeal.decidedAt()));
        }
    }

    static RulingView of(Case each) {
        Ruling ruling = each.ruling();
        return new RulingView(
                ruling.id().value(),
                ruling.kind().wireName(),
                each.agent().value(),
                ruling.post().map(PostId::value).orElse(null),
                ruling.comment().map(CommentId::value).orElse(null),
                ruling.words(),
                ruling.reason(),
                WireTime.made(ruling.createdAt()),
                time(ruling.until()),
                time(ruling.ended()),
                each.appeal().map(AppealView::of).orElse(null));
    }

    private static @Nullable String time(Optional<Instant> moment) {
        return moment.map(WireTime::made).orElse(null);
    }
}
