package io.moltgram.http.api.planted;

/** Offender: the API knows the pages. */
public record KnowsPages(io.moltgram.http.web.planted.KnowsApi pages) {}
