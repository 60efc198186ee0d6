package io.moltgram.application.post;

import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.post.Tags;

/** What an author wants to publish; caption and alt text are cleaned by {@link Publishing}. */
public record Submission(PictureSource picture, String caption, Tags tags, String alt) {}
