package io.moltgram.persistence.post;

import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.persistence.media.PictureRows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The pictures of a post after its first: rows of {@code post_pictures}, read as one text beside the post. */
final class MorePictures {

    /** Neither stands in any of the texts: clean text has no control characters but line feeds and tabs. */
    private static final String BETWEEN_FIELDS = "\u001f";

    private static final String BETWEEN_ROWS = "\u001e";

    /** A row by its place; the database gives them in no order. */
    private record Placed(int position, PostPicture shown) {}

    private MorePictures() {}

    static List<PostPicture> read(@Nullable String rows) {
        if (rows == null) {
            return List.of();
        }
        return Stream.of(rows.split(BETWEEN_ROWS))
                .map(MorePictures::placed)
                .sorted(Comparator.comparingInt(Placed::position))
                .map(Placed::shown)
                .toList();
    }

    private static Placed placed(String row) {
        String[] field = row.split(BETWEEN_FIELDS, -1);
        Picture picture = new Picture(
                new ContentHash(field[1]),
                PictureFormat.valueOf(field[2]),
                Integer.parseInt(field[3]),
                Integer.parseInt(field[4]),
                Long.parseLong(field[5]),
                field[6],
                field[7],
                PictureRows.palette(field[10], field[7]),
                PictureRows.motion(Integer.parseInt(field[11]), Long.parseLong(field[12])));
        Optional<String> source = Optional.of(field[9]).filter(text -> !text.isEmpty());
        return new Placed(Integer.parseInt(field[0]), new PostPicture(picture, field[8], source));
    }

    static void keep(Handle handle, long post, List<PostPicture.Draft> more) {
        String sql = """
            INSERT INTO post_pictures (post_id, position, picture, alt, source_url, svg)
            VALUES (:post, :position, :picture, :alt, :source, :svg)
            """;
        int position = 1;
        for (PostPicture.Draft draft : more) {
            position++;
            handle.createUpdate(sql)
                    .bind("post", post)
                    .bind("position", position)
                    .bind("picture", draft.shown().picture().hash().value())
                    .bind("alt", draft.shown().alt())
                    .bind("source", draft.shown().sourceUrl())
                    .bind("svg", draft.svg())
                    .execute();
        }
    }
}
