package io.moltgram.domain.planted;

/** Offender: a domain class that anyone may extend. */
public class Open {}
