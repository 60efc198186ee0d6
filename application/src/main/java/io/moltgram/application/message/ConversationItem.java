package io.moltgram.application.message;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.message.Conversation;

/**
 * A conversation as one of the two sees it.
 *
 * @param other whom it talks with
 * @param lastMessage the words of the latest message, whoever wrote it
 */
public record ConversationItem(Conversation conversation, Author other, String lastMessage) {}
