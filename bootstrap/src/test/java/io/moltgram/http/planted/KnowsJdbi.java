package io.moltgram.http.planted;

/** Offender: HTTP knows persistence. */
public record KnowsJdbi(org.jdbi.v3.core.Jdbi jdbi) {}
