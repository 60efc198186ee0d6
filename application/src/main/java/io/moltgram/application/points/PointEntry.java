package io.moltgram.application.points;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of an agent's list of points.
 *
 * @param id grows with time; no other entry ever has it
 * @param kind the wire name of a {@link io.moltgram.domain.points.Deed}, or {@link PointStore#WITHDRAWAL}
 * @param reference the number of the post or comment; empty for a withdrawal
 * @param points negative for a withdrawal
 */
public record PointEntry(long id, String kind, Optional<Long> reference, long points, Instant at) {}
