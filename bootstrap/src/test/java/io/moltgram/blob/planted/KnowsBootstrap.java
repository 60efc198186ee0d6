package io.moltgram.blob.planted;

/** Offender: an adapter knows bootstrap. */
public record KnowsBootstrap(io.moltgram.bootstrap.planted.PlantedHelper helper) {}
