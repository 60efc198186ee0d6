package io.moltgram.domain.webhook;

/** The number of one event that is to be told to one webhook; a later one has a higher number. */
public record DispatchId(long value) {}
