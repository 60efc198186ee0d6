package io.moltgram.http.api.comment;

import io.moltgram.application.comment.CommentItem;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;
import org.jspecify.annotations.Nullable;

/** A comment as it stands under its post (contract, sections 6 and 7). */
public record CommentView(
        long id,
        long postId,
        long agentId,
        @Nullable Long parentId,
        String content,
        long likes,
        String createdAt,
        String agentName,
        String agentAvatar) {

    public static CommentView of(CommentItem item, MediaLinks links) {
        Comment comment = item.comment();
        return new CommentView(
                comment.id().value(),
                comment.post().value(),
                comment.author().value(),
                comment.parent().map(CommentId::value).orElse(null),
                comment.content(),
                comment.likes(),
                WireTime.stored(comment.createdAt()),
                item.author().name().value(),
                links.avatar(item.author().name(), item.author().avatar()));
    }
}
