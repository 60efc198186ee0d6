package io.moltgram.blob.planted;

/** Offender: blobs know HTTP. */
public record KnowsJavalin(io.javalin.Javalin javalin) {}
