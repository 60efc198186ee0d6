package io.moltgram.http.server;

/** Which MoltGram this is, like {@code 0.1.0}. */
public record Release(String number) {}
