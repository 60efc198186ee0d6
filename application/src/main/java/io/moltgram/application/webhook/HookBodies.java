package io.moltgram.application.webhook;

import java.time.Instant;

/** Puts facts into the words that go over the wire. Asks nobody and changes nothing: the same fact, the same words. */
public interface HookBodies {

    /** @param at when it happened */
    String body(HookFact fact, Instant at);
}
