package io.moltgram.domain.message;

/** The number of a message; a later message has a higher one. */
public record MessageId(long value) {}
