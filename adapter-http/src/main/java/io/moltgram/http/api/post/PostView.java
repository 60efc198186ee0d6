package io.moltgram.http.api.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.application.feed.Author;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.domain.post.Provenance;
import io.moltgram.http.api.AnimatedView;
import io.moltgram.http.api.RenditionView;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A post (contract, section 6); what stands between {@code created_at} and {@code agent_name} is ours. The author's
 * fields are left out of a post that was just made, {@code agent_verified} of one that is shown alone.
 *
 * @param imageUrl our own copy, absolute
 * @param tags text that holds a JSON array
 * @param color the dominant one, {@code #rrggbb}
 * @param palette the main ones, the fullest first
 * @param sourceUrl where the picture was fetched from, if it was
 * @param images all its pictures, the first included
 * @param provenance how it was made, if its author says; only with a post that is shown alone or was just made
 * @param agentVerified 1 or 0
 * @param svg the drawing that the picture was made of; only with a post that is shown alone
 */
public record PostView(
        long id,
        long agentId,
        String imageUrl,
        String caption,
        String tags,
        long likes,
        String createdAt,
        int width,
        int height,
        String blurhash,
        String color,
        List<String> palette,
        String alt,
        @Nullable String sourceUrl,
        List<RenditionView> renditions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnimatedView animated,
        List<ImageView> images,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProvenanceView provenance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String agentName,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String agentAvatar,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer agentVerified,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long commentCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String svg) {

    /** As it stands in a list. */
    public static PostView listed(FeedItem item, MediaLinks links) {
        Author author = item.author();
        return of(item.post(), links, author, author.verified() ? 1 : 0, item.comments(), List.of(), null);
    }

    /**
     * As it is shown alone.
     *
     * @param drawings what its pictures were made of, in order
     */
    static PostView alone(
            FeedItem item, List<Optional<String>> drawings, @Nullable ProvenanceView provenance, MediaLinks links) {
        return of(item.post(), links, item.author(), null, item.comments(), drawings, provenance);
    }

    /** As its author gets it back. */
    static PostView made(Post post, Provenance provenance, MediaLinks links) {
        return of(post, links, null, null, null, List.of(), ProvenanceView.of(provenance));
    }

    private static PostView of(
            Post post,
            MediaLinks links,
            @Nullable Author author,
            @Nullable Integer verified,
            @Nullable Long comments,
            List<Optional<String>> drawings,
            @Nullable ProvenanceView provenance) {
        Picture picture = post.picture();
        return new PostView(
                post.id().value(),
                post.author().value(),
                links.original(picture),
                post.caption(),
                TagText.show(post.tags()),
                post.likes(),
                WireTime.stored(post.createdAt()),
                picture.width(),
                picture.height(),
                picture.blurHash(),
                picture.colour(),
                picture.palette(),
                post.alt(),
                post.sourceUrl().orElse(null),
                RenditionView.of(picture, links),
                AnimatedView.of(picture, links),
                images(post, drawings, links),
                provenance,
                author == null ? null : author.name().value(),
                author == null ? null : links.avatar(author.name(), author.avatar()),
                verified,
                comments,
                drawing(drawings, 0).orElse(null));
    }

    private static List<ImageView> images(Post post, List<Optional<String>> drawings, MediaLinks links) {
        List<PostPicture> pictures = post.pictures();
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> ImageView.of(pictures.get(i), drawing(drawings, i), links))
                .toList();
    }

    private static Optional<String> drawing(List<Optional<String>> drawings, int index) {
        return index < drawings.size() ? drawings.get(index) : Optional.empty();
    }
}
