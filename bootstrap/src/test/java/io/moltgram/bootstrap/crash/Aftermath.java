package io.moltgram.bootstrap.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaSweeping;
import io.moltgram.blob.disk.DiskMediaStore;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.persistence.Check;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.media.SqlPictureStore;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a killed server left on the disk, looked at without it. */
final class Aftermath {

    private final Path folder;

    Aftermath(Path folder) {
        this.folder = folder;
    }

    void check(Acknowledged acknowledged) {
        try (Database database = Database.sqlite(SqliteSettings.of(folder.resolve("moltgram.db")))) {
            assertEquals(List.of("ok"), texts(database, "PRAGMA integrity_check"));
            assertEquals(List.of(), texts(database, "SELECT \"table\" FROM pragma_foreign_key_check"));
            assertEquals(List.of(), new Check(database).differences());
            assertAllIn(acknowledged.agents, texts(database, "SELECT name FROM agents"));
            assertAllIn(acknowledged.posts, numbers(database, "SELECT id FROM posts"));
            assertAllIn(acknowledged.comments, numbers(database, "SELECT id FROM comments"));
            assertAllIn(acknowledged.likes, likes(database));
            checkMedia(database);
        }
    }

    private void checkMedia(Database database) {
        try {
            DiskMediaStore media = new DiskMediaStore(folder.resolve("media"), 0, InstantSource.system());
            Map<String, String> known = database.read(
                    handle -> handle.createQuery("SELECT hash, format FROM pictures").mapToMap(String.class).stream()
                            .collect(Collectors.toMap(row -> row.get("hash"), row -> row.get("format"))));
            known.forEach((hash, format) -> assertTrue(
                    media.find(MediaName.original(new ContentHash(hash), PictureFormat.valueOf(format)))
                            .isPresent(),
                    () -> "the file of " + hash + " is lost"));
            new MediaSweeping(media, new SqlPictureStore(database), InstantSource.system()).sweep(Duration.ZERO);
            Set<String> kept = new HashSet<>();
            media.forEach(file -> kept.add(file.hash().value()));
            assertEquals(known.keySet(), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void assertAllIn(Set<T> acknowledged, List<T> found) {
        Set<T> lost = new HashSet<>(acknowledged);
        found.forEach(lost::remove);
        assertEquals(Set.of(), lost);
    }

    private static List<Acknowledged.Like> likes(Database database) {
        String sql = "SELECT a.name, l.post_id FROM likes l JOIN agents a ON a.id = l.agent_id";
        return database.read(handle -> handle.createQuery(sql)
                .map((row, context) -> new Acknowledged.Like(row.getString(1), row.getLong(2)))
                .list());
    }

    private static List<String> texts(Database database, String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static List<Long> numbers(Database database, String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).list());
    }
}
