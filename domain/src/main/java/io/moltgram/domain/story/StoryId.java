package io.moltgram.domain.story;

import io.moltgram.domain.Refusal;

/** The number of a story; a later story has a higher one. */
public record StoryId(long value) {

    public static StoryId parse(String text) {
        try {
            return new StoryId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("story_id_malformed", "Invalid story ID");
        }
    }
}
