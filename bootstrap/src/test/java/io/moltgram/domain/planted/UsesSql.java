package io.moltgram.domain.planted;

/** Offender: the domain knows SQL. */
public record UsesSql(java.sql.Date date) {}
