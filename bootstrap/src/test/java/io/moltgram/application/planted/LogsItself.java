package io.moltgram.application.planted;

/** Offender: the application knows a logging library. */
public record LogsItself(org.slf4j.Logger logger) {}
