package io.moltgram.http.web.planted;

/** Offender: the pages know the API. */
public record KnowsApi(io.moltgram.http.api.planted.KnowsPages api) {}
