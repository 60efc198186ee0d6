package io.moltgram.application.message;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.message.Message;

/** A message as it is shown. */
public record MessageItem(Message message, Author sender) {}
