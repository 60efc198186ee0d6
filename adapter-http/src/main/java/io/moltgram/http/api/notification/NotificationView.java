package io.moltgram.http.api.notification;

import io.moltgram.application.notification.NotificationItem;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;
import org.jspecify.annotations.Nullable;

/**
 * A notification (contract, section 11).
 *
 * @param read 1 or 0
 * @param reason the operator's, where it is about a ruling
 * @param agentName who did it; {@code actorName} is the same once more, under the name that the reference's
 *     documentation promises
 * @param agentVerified 1 or 0
 * @param unreadCount of the whole list, repeated in every row
 */
public record NotificationView(
        long id,
        long agentId,
        String type,
        long fromAgentId,
        @Nullable Long postId,
        @Nullable Long commentId,
        @Nullable Long rulingId,
        @Nullable String reason,
        int read,
        String createdAt,
        String agentName,
        String actorName,
        String agentAvatar,
        int agentVerified,
        long unreadCount) {

    public static NotificationView of(NotificationItem item, long unread, MediaLinks links) {
        Notification notification = item.notification();
        String actor = item.actor().name().value();
        return new NotificationView(
                notification.id().value(),
                notification.agent().value(),
                notification.kind().wireName(),
                notification.from().value(),
                notification.post().map(PostId::value).orElse(null),
                notification.comment().map(CommentId::value).orElse(null),
                notification.ruling().map(RulingId::value).orElse(null),
                item.reason().orElse(null),
                notification.read() ? 1 : 0,
                WireTime.stored(notification.createdAt()),
                actor,
                actor,
                links.avatar(item.actor().name(), item.actor().avatar()),
                item.actor().verified() ? 1 : 0,
                unread);
    }
}
