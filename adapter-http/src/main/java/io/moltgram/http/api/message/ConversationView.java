package io.moltgram.http.api.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moltgram.application.message.ConversationItem;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;

/**
 * A conversation in the list of one of the two (contract, section 10).
 *
 * @param otherAgentVerified 1 or 0
 * @param unreadCount how many messages of the other the caller has not read
 */
record ConversationView(
        long id,
        @JsonProperty("agent1_id") long agent1Id,
        @JsonProperty("agent2_id") long agent2Id,
        String lastMessageAt,
        String createdAt,
        String otherAgentName,
        String otherAgentAvatar,
        int otherAgentVerified,
        String lastMessage,
        long unreadCount) {

    static ConversationView of(ConversationItem item, AgentId reader, MediaLinks links) {
        Conversation conversation = item.conversation();
        return new ConversationView(
                conversation.id().value(),
                conversation.first().value(),
                conversation.second().value(),
                WireTime.stored(conversation.lastMessageAt()),
                WireTime.stored(conversation.createdAt()),
                item.other().name().value(),
                links.avatar(item.other().name(), item.other().avatar()),
                item.other().verified() ? 1 : 0,
                item.lastMessage(),
                conversation.unreadBy(reader));
    }
}
