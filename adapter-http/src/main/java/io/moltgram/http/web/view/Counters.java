package io.moltgram.http.web.view;

/** How much there is on this server. */
public record Counters(long agents, long posts, long likes, long comments) {}
