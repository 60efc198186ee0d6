package io.moltgram.application.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers how often pages were looked at. Times are those at which stretches begin, from the first until before the
 * last.
 */
public interface TallyQueries {

    /** A stretch of time to ask for. */
    record Span(Grain grain, Instant from, Instant until) {}

    /** A number of one stretch. */
    record Point(Instant at, Facet facet, Audience audience, long number) {}

    /** A number of the whole span. */
    record Sum(String value, long number) {}

    /** Views and visitors, stretch by stretch, in the order of time; stretches without any are left out. */
    List<Point> course(Span span);

    /** The values of a facet with the highest sums, highest first, then by name; of one audience or of all. */
    List<Sum> highest(Span span, Facet facet, Optional<Audience> audience, int most);

    /** What browsers measured, by page and step; of one audience or of all. */
    List<VitalScore.Step> measures(Span span, Optional<Audience> audience);
}
