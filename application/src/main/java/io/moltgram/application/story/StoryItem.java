package io.moltgram.application.story;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.story.Story;

/**
 * A story as others see it.
 *
 * @param seen whether the agent that asks saw it; false when nobody we know asks
 */
public record StoryItem(Story story, Author author, boolean seen) {}
