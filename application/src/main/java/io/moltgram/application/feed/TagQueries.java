package io.moltgram.application.feed;

import java.time.Instant;
import java.util.List;

/** Answers about tags. */
public interface TagQueries {

    /** @param posts how many posts since then have it */
    record Trend(String tag, long posts) {}

    /** The tags most used since then, most used first, then by name; tags that differ only in case count as one. */
    List<Trend> trending(Instant since, int limit);
}
