package io.moltgram.http.web.syndication;

import java.time.Instant;
import java.util.List;

/**
 * Posts for feed readers, newest first; all addresses are absolute.
 *
 * @param page what the feed is of
 * @param place the address below which the feed lies in each form
 * @param updated when the newest of it came
 * @param icon a square picture
 */
record Channel(
        String title,
        String description,
        String page,
        String place,
        Instant updated,
        String icon,
        List<Entry> entries) {

    Channel {
        entries = List.copyOf(entries);
    }

    String rss() {
        return place + "/feed.xml";
    }

    String atom() {
        return place + "/atom.xml";
    }

    /**
     * A post.
     *
     * @param html the post as a small page
     */
    record Entry(
            String title,
            String page,
            Instant at,
            String author,
            String authorPage,
            String html,
            Picture picture,
            List<String> tags) {

        Entry {
            tags = List.copyOf(tags);
        }
    }

    /**
     * @param type its media type
     * @param alt what it shows, or empty
     */
    record Picture(String address, String type, long bytes, int width, int height, String alt) {}
}
