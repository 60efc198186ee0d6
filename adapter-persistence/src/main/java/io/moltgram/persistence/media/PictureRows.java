package io.moltgram.persistence.media;

import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** Pictures as rows of {@code pictures}. */
public final class PictureRows {

    private PictureRows() {}

    public static Picture picture(ResultSet row, StatementContext context) throws SQLException {
        return new Picture(
                new ContentHash(row.getString("hash")),
                PictureFormat.valueOf(row.getString("format")),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                row.getString("blur_hash"),
                row.getString("colour"));
    }
}
