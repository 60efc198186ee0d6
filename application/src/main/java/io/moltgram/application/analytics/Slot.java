package io.moltgram.application.analytics;

import java.time.Instant;

/**
 * What one number stands for.
 *
 * @param at when the stretch began
 * @param value which of the facet; empty where it has no parts
 * @param step how much, for facets that are measures; else 0
 */
public record Slot(Grain grain, Instant at, Facet facet, Audience audience, String value, long step) {}
