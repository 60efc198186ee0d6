package io.moltgram.http.planted;

/** Offender: a face that touches a store. */
public record TouchesStore(io.moltgram.application.planted.GossipStore store) {}
