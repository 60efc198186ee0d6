package io.moltgram.persistence.planted;

/** Offender: persistence knows HTTP. */
public record KnowsJavalin(io.javalin.Javalin javalin) {}
