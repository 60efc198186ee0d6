package io.moltgram.bootstrap.settings;

import java.util.Optional;

/**
 * Where errors go besides the desk.
 *
 * @param dsn of a server that speaks the Sentry protocol
 * @param environment what it is told about where this server runs
 */
public record FaultSettings(Optional<Secret> dsn, String environment) {}
