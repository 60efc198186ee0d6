package io.moltgram.persistence.media;

import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.Picture;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is known of pictures in {@code pictures}; posts, avatars, stories and covers refer to it. */
public final class SqlPictureStore implements PictureStore {

    private final Database database;

    public SqlPictureStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Picture picture, Instant at) {
        String sql = """
            INSERT INTO pictures (hash, format, width, height, bytes, blur_hash, colour, palette, frames,
                millis, created_at)
            VALUES (:hash, :format, :width, :height, :bytes, :blurHash, :colour, :palette, :frames, :millis, :at)
            ON CONFLICT DO NOTHING
            """;
        int rows = database.write(handle -> handle.createUpdate(sql)
                .bind("hash", picture.hash().value())
                .bind("format", picture.format().name())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("bytes", picture.bytes())
                .bind("blurHash", picture.blurHash())
                .bind("colour", picture.colour())
                .bind("palette", PictureRows.kept(picture.palette()))
                .bind("frames", picture.motion().map(Motion::frames).orElse(1))
                .bind("millis", picture.motion().map(Motion::millis).orElse(0L))
                .bind("at", at.toEpochMilli())
                .execute());
        if (rows == 0) { // whoever adds it is about to show it
            String seen = "UPDATE pictures SET veiled = 0 WHERE hash = ? AND veiled = 1";
            database.write(handle -> Direct.update(handle, seen, picture.hash().value()));
        }
    }

    @Override
    public Optional<Picture> find(ContentHash hash) {
        String sql = "SELECT * FROM pictures WHERE hash = :hash";
        return database.read(handle -> handle.createQuery(sql)
                .bind("hash", hash.value())
                .map(PictureRows::picture)
                .findOne());
    }

    @Override
    public boolean release(ContentHash hash) {
        String sql = """
            DELETE FROM pictures
            WHERE hash = :hash AND %s
            """.formatted(PictureUses.NONE);
        return database.write(handle -> {
            int rows = handle.createUpdate(sql).bind("hash", hash.value()).execute();
            if (rows == 1) {
                Direct.update(
                        handle, "INSERT INTO gone_pictures (hash) VALUES (?) ON CONFLICT DO NOTHING", hash.value());
            } else {
                veil(handle, hash);
            }
            return rows == 1;
        });
    }

    @Override
    public void veil(ContentHash hash) {
        database.write(handle -> veil(handle, hash));
    }

    private static int veil(Handle handle, ContentHash hash) {
        String sql = "UPDATE pictures SET veiled = CASE WHEN %s THEN 1 ELSE 0 END WHERE hash = ?"
                .formatted(PictureUses.UNSEEN);
        return Direct.update(handle, sql, hash.value());
    }

    @Override
    public Optional<Picture> shown(ContentHash hash) {
        String sql = "SELECT * FROM pictures WHERE hash = :hash AND veiled = 0";
        return database.read(handle -> handle.createQuery(sql)
                .bind("hash", hash.value())
                .map(PictureRows::picture)
                .findOne());
    }

    /** A database is always waited for. */
    @Override
    public boolean isSurelyShown(ContentHash hash) {
        return false;
    }

    @Override
    public boolean isGone(ContentHash hash) {
        String sql = """
            SELECT 1
            FROM gone_pictures
            WHERE hash = ?
                AND NOT EXISTS (SELECT 1 FROM pictures WHERE pictures.hash = gone_pictures.hash)
            """;
        return database.read(handle -> Direct.number(handle, sql, hash.value()).isPresent());
    }

    @Override
    public List<Picture> after(Optional<ContentHash> last, int most) {
        String sql = "SELECT * FROM pictures WHERE hash > :last ORDER BY hash LIMIT :most";
        return database.read(handle -> handle.createQuery(sql)
                .bind("last", last.map(ContentHash::value).orElse(""))
                .bind("most", most)
                .map(PictureRows::picture)
                .list());
    }

    @Override
    public Optional<String> drawing(ContentHash hash) {
        String sql = """
            SELECT svg FROM drawings JOIN posts ON posts.id = drawings.post_id WHERE posts.picture = :hash
            UNION ALL
            SELECT m.svg
            FROM post_pictures m
            JOIN posts p ON p.id = m.post_id
            WHERE m.picture = :hash AND m.svg IS NOT NULL
            LIMIT 1
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("hash", hash.value())
                .mapTo(String.class)
                .findFirst());
    }
}
