package io.moltgram.http.web.view;

/** A tag and how many posts have it; 0 where that does not matter. */
public record TagChip(String tag, long posts) {

    public String page() {
        return Words.tag(tag);
    }
}
