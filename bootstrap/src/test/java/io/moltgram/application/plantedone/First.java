package io.moltgram.application.plantedone;

/** Offender: one half of a cycle. */
public record First(io.moltgram.application.plantedtwo.Second second) {}
