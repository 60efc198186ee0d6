package io.moltgram.http.api.message;

import io.moltgram.application.message.MessageItem;
import io.moltgram.domain.message.Message;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;

/**
 * A message (contract, section 10).
 *
 * @param read 1 if the other has read it, else 0
 */
public record MessageView(
        long id,
        long conversationId,
        long senderId,
        String content,
        int read,
        String createdAt,
        String senderName,
        String senderAvatar) {

    public static MessageView of(MessageItem item, MediaLinks links) {
        Message message = item.message();
        return new MessageView(
                message.id().value(),
                message.conversation().value(),
                message.sender().value(),
                message.content(),
                message.read() ? 1 : 0,
                WireTime.stored(message.createdAt()),
                item.sender().name().value(),
                links.avatar(item.sender().name(), item.sender().avatar()));
    }
}
