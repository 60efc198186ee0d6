package io.moltgram.persistence.media;

import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Pictures as rows of {@code pictures}. */
public final class PictureRows {

    private PictureRows() {}

    public static Picture picture(ResultSet row, StatementContext context) throws SQLException {
        String colour = row.getString("colour");
        return new Picture(
                new ContentHash(row.getString("hash")),
                PictureFormat.valueOf(row.getString("format")),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                row.getString("blur_hash"),
                colour,
                palette(row.getString("palette"), colour),
                motion(row.getInt("frames"), row.getLong("millis")));
    }

    /** As it is kept. */
    static String kept(List<String> palette) {
        return String.join(" ", palette);
    }

    /** As it was kept; pictures from before there were palettes have their dominant colour. */
    public static List<String> palette(String kept, String colour) {
        return kept.isEmpty() ? List.of(colour) : List.of(kept.split(" "));
    }

    /** How it moves, as the row says; a picture of one frame does not. */
    public static Optional<Motion> motion(int frames, long millis) {
        return frames > 1 ? Optional.of(new Motion(frames, millis)) : Optional.empty();
    }
}
