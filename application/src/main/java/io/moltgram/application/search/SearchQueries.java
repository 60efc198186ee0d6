package io.moltgram.application.search;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.FeedItem;
import java.time.Instant;

/**
 * Finds what answers a text of words, all of which must match. What holds all words whole stands first, then what holds
 * words that begin so, then what holds each word as a stretch. Case, width and accents do not count where words are
 * compared; scripts that part no words are compared by pairs of neighbours. A text with signs that are in no word, such
 * as {@code %} or a quote, is taken literally and found as stretches alone.
 *
 * <p>Reading on from position to position meets everything that matched at the beginning once, and nothing that came
 * later; likes and karma that change in between may move things past the reader. Texts without any letter, digit or
 * sign find nothing.
 */
public interface SearchQueries {

    /** @param posts how many posts have it */
    record FoundTag(String tag, long posts) {}

    /**
     * Posts by tags, author, caption and text for those who do not see the picture; stretches in all but the last. The
     * newest few hundred matches are ranked among each other, by where the words stand, by likes and by age; then the
     * next newest. Positions have seven keys.
     *
     * @param now as of which posts are new
     */
    Slice<FeedItem> posts(String text, Stretch stretch, Instant now);

    /** Agents by name and description, ranked by those and by karma. Positions have seven keys. */
    Slice<AgentProfile> agents(String text, Stretch stretch, Instant now);

    /**
     * Tags that hold the whole text, ASCII letters in either case; among equals the most used. Positions have five
     * keys.
     */
    Slice<FoundTag> tags(String text, Stretch stretch);
}
