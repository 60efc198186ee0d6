package io.moltgram.application.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of a dispatch.
 *
 * @param at when it was tried
 * @param next when it is to be tried again; empty when it arrived or is given up
 */
public record Attempt(Dispatch dispatch, HookAnswer answer, Instant at, Optional<Instant> next) {}
