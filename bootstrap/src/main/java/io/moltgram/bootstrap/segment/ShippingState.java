package io.moltgram.bootstrap.segment;

import java.time.Instant;
import java.util.Optional;

/**
 * How keeping every commit goes.
 *
 * @param base the moment that the newest base shows
 * @param segment time of the newest commit that is kept
 * @param waitingSince time of the oldest commit that is not kept yet; empty when all are
 * @param problem what is in the way, in one line
 * @param bytes put since the server began, without pictures
 */
public record ShippingState(
        Optional<Instant> base,
        Optional<Instant> segment,
        Optional<Instant> waitingSince,
        Optional<String> problem,
        long bytes) {

    static final ShippingState NOTHING_YET =
            new ShippingState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
}
