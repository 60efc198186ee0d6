package io.moltgram.http.api.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.http.api.AnimatedView;
import io.moltgram.http.api.RenditionView;
import io.moltgram.http.media.MediaLinks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a post, in the words that the post uses for its first.
 *
 * @param imageUrl our own copy, absolute
 * @param color the dominant one, {@code #rrggbb}
 * @param palette the main ones, the fullest first
 * @param sourceUrl where the picture was fetched from, if it was
 * @param animated how it moves, if it does
 * @param svg the drawing that it was made of; only with a post that is shown alone
 */
record ImageView(
        String imageUrl,
        int width,
        int height,
        String blurhash,
        String color,
        List<String> palette,
        String alt,
        @Nullable String sourceUrl,
        List<RenditionView> renditions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnimatedView animated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String svg) {

    static ImageView of(PostPicture shown, Optional<String> svg, MediaLinks links) {
        Picture picture = shown.picture();
        return new ImageView(
                links.original(picture),
                picture.width(),
                picture.height(),
                picture.blurHash(),
                picture.colour(),
                picture.palette(),
                shown.alt(),
                shown.sourceUrl().orElse(null),
                RenditionView.of(picture, links),
                AnimatedView.of(picture, links),
                svg.orElse(null));
    }
}
