package io.moltgram.bootstrap.settings;

/**
 * Which database, and how hard it is worked.
 *
 * @param readers connections for reading; 0 = by processor cores
 * @param writeQueue writes that may wait before callers are turned away
 */
public record DatabaseSettings(DatabaseAddress address, int readers, int writeQueue) {}
