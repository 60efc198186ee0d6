package io.moltgram.persistence.planted;

/** Offender: a store that publishes events. */
public record Publishes(io.moltgram.application.Events events) {}
