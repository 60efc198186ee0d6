package io.moltgram.application.planted;

/** Used by the offender that touches a store. */
public interface GossipStore {}
