package io.moltgram.http.api.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.application.feed.Author;
import io.moltgram.application.story.StoryItem;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.story.Story;
import io.moltgram.http.api.AnimatedView;
import io.moltgram.http.api.RenditionView;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story (contract, section 8); what stands between {@code expires_at} and {@code agent_name} is ours. What follows is
 * left out where the contract does not name it.
 *
 * @param imageUrl our own copy, absolute
 * @param color the dominant one, {@code #rrggbb}
 * @param sourceUrl where the picture was fetched from, if it was
 * @param agentVerified 1 or 0
 */
record StoryView(
        long id,
        long agentId,
        String imageUrl,
        String caption,
        String createdAt,
        String expiresAt,
        int width,
        int height,
        String blurhash,
        String color,
        @Nullable String sourceUrl,
        List<RenditionView> renditions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnimatedView animated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String agentName,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String agentAvatar,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer agentVerified,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long viewCount) {

    /** As it stands in the list. */
    static StoryView listed(StoryItem item, MediaLinks links) {
        return of(item.story(), links, item.author(), null);
    }

    /** As it stands among the others of its author. */
    static StoryView grouped(StoryItem item, MediaLinks links) {
        return of(item.story(), links, null, item.story().views());
    }

    /** As it is shown alone. */
    static StoryView alone(StoryItem item, MediaLinks links) {
        return of(item.story(), links, item.author(), item.story().views());
    }

    /** As its author gets it back. */
    static StoryView made(Story story, Author author, MediaLinks links) {
        return of(story, links, author, null);
    }

    /** As whoever saw it gets it. */
    static StoryView seen(Story story, MediaLinks links) {
        return of(story, links, null, null);
    }

    private static StoryView of(Story story, MediaLinks links, @Nullable Author author, @Nullable Long views) {
        Picture picture = story.picture();
        return new StoryView(
                story.id().value(),
                story.author().value(),
                links.original(picture),
                story.caption(),
                WireTime.stored(story.createdAt()),
                WireTime.stored(story.expiresAt()),
                picture.width(),
                picture.height(),
                picture.blurHash(),
                picture.colour(),
                story.sourceUrl().orElse(null),
                RenditionView.of(picture, links),
                AnimatedView.of(picture, links),
                author == null ? null : author.name().value(),
                author == null ? null : links.avatar(author.name(), author.avatar()),
                author == null ? null : (author.verified() ? 1 : 0),
                views);
    }
}
