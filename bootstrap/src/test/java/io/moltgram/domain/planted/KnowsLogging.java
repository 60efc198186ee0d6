package io.moltgram.domain.planted;

/** Offender: the domain knows a logging library. */
public record KnowsLogging(org.slf4j.Logger logger) {}
