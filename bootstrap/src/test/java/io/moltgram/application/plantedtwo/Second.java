package io.moltgram.application.plantedtwo;

/** Offender: the other half. */
public record Second(io.moltgram.application.plantedone.First first) {}
