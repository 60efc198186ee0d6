package io.moltgram.bootstrap.planted;

/** Offender: a name that says nothing, in a package that does not say non-null. */
public record PlantedHelper() {}
