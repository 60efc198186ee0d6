package io.moltgram.domain.agent;

/** The keyed hash of a secret (an API key or a session token), 64 hexadecimal digits; all that is kept of it. */
public record SecretHash(String value) {}
