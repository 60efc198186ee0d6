package io.moltgram.http.api.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.domain.sight.ColourName;
import io.moltgram.domain.sight.Preview;
import io.moltgram.domain.sight.Shape;
import io.moltgram.domain.sight.Sight;
import io.moltgram.domain.sight.SightSentence;
import io.moltgram.domain.sight.Tint;
import io.moltgram.http.media.MediaLinks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the pictures of a post look like.
 *
 * @param colorNames where the names of colours come from
 */
record SightView(long postId, Names colorNames, List<Seen> pictures) {

    record Names(String source, String distance) {}

    /** @param share of the picture, 0 to 1 */
    record TintView(String color, String name, double share) {

        static TintView of(Tint tint) {
            return new TintView(tint.text(), tint.name().words(), rounded(tint.share()));
        }
    }

    /** @param text lines, each ended by a line feed */
    record PreviewView(String style, int columns, int lines, String text) {}

    /**
     * One picture.
     *
     * @param position from 1
     * @param thirds three rows of three
     * @param svg the drawing that it was made of
     */
    record Seen(
            int position,
            String imageUrl,
            int width,
            int height,
            String orientation,
            String sentence,
            String alt,
            String blurhash,
            List<TintView> palette,
            double brightness,
            double contrast,
            double edges,
            double transparency,
            List<List<Double>> thirds,
            String heaviest,
            PreviewView preview,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String svg) {

        static Seen of(
                int position,
                PostPicture shown,
                Sight sight,
                Preview.Style style,
                int columns,
                Optional<String> svg,
                MediaLinks links) {
            Picture picture = shown.picture();
            Preview preview = Preview.of(sight.grey(), style, columns);
            return new Seen(
                    position,
                    links.original(picture),
                    picture.width(),
                    picture.height(),
                    word(Shape.of(picture.width(), picture.height())),
                    SightSentence.of(picture.width(), picture.height(), sight),
                    shown.alt(),
                    picture.blurHash(),
                    sight.palette().stream().map(TintView::of).toList(),
                    rounded(sight.brightness()),
                    rounded(sight.contrast()),
                    rounded(sight.edges()),
                    rounded(sight.clear()),
                    List.of(row(sight, 0), row(sight, 1), row(sight, 2)),
                    SightSentence.place(sight.heaviest()),
                    new PreviewView(word(style), preview.columns(), preview.lines(), preview.text()),
                    svg.orElse(null));
        }

        private static List<Double> row(Sight sight, int row) {
            return sight.thirds().subList(row * 3, row * 3 + 3).stream()
                    .map(SightView::rounded)
                    .toList();
        }
    }

    static SightView of(PostId post, List<Seen> pictures) {
        return new SightView(post.value(), new Names(ColourName.SOURCE, ColourName.FORMULA), pictures);
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
