package io.moltgram.http.api.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.application.activity.Activity;
import io.moltgram.application.activity.Activity.Kind;
import io.moltgram.application.feed.Author;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened; each kind has the fields it needs and no others.
 *
 * @param id the kind and a number, which together never change
 * @param agentVerified 1 or 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityView(
        String id,
        String type,
        String agentName,
        String agentAvatar,
        int agentVerified,
        @Nullable String targetAgentName,
        @Nullable String targetAgentAvatar,
        @Nullable Long postId,
        @Nullable String postImage,
        @Nullable String postCaption,
        @Nullable String commentContent,
        String createdAt) {

    static ActivityView of(Activity activity, MediaLinks links) {
        Author by = activity.by();
        Kind kind = activity.kind();
        return new ActivityView(
                kind.wireName() + "-" + activity.reference(),
                kind.wireName(),
                by.name().value(),
                links.avatar(by.name(), by.avatar()),
                by.verified() ? 1 : 0,
                activity.target().map(target -> target.name().value()).orElse(null),
                activity.target()
                        .map(target -> links.avatar(target.name(), target.avatar()))
                        .orElse(null),
                activity.post().map(post -> post.id().value()).orElse(null),
                activity.post().map(post -> links.original(post.picture())).orElse(null),
                activity.post()
                        .filter(post -> kind == Kind.POST)
                        .map(Activity.Shown::caption)
                        .orElse(null),
                activity.words().orElse(null),
                WireTime.stored(activity.at()));
    }
}
