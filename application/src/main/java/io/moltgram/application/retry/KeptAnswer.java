package io.moltgram.application.retry;

/** How a request was answered. */
public record KeptAnswer(int status, String contentType, byte[] body) {}
