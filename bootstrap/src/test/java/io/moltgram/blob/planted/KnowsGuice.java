package io.moltgram.blob.planted;

/** Offender: an adapter knows Guice. */
public record KnowsGuice(com.google.inject.Injector injector) {}
