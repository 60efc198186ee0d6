package io.moltgram.persistence.collection;

import io.moltgram.application.collection.CollectionStore;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Collections in {@code collections}; what is in them in {@code collection_posts}, counted with the collection. */
public final class SqlCollectionStore implements CollectionStore {

    private final Database database;

    public SqlCollectionStore(Database database) {
        this.database = database;
    }

    @Override
    public Collection add(Collection.Draft draft) {
        String sql = """
            INSERT INTO collections (agent_id, name, description, cover, cover_source, created_at)
            VALUES (:owner, :name, :description, :cover, :source, :at)
            RETURNING id
            """;
        long id = database.write(handle -> bindCover(handle.createQuery(sql), draft.cover())
                .bind("owner", draft.owner().value())
                .bind("name", draft.name().value())
                .bind("description", draft.description())
                .bind("at", draft.createdAt().toEpochMilli())
                .mapTo(Long.class)
                .one());
        return new Collection(
                new CollectionId(id),
                draft.owner(),
                draft.name(),
                draft.description(),
                draft.cover(),
                0,
                draft.createdAt().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Optional<Collection> find(CollectionId id) {
        return database.read(handle -> find(handle, id));
    }

    @Override
    public Optional<Collection> hold(CollectionId id) {
        String sql =
                "SELECT id FROM collections WHERE id = ? " + database.dialect().holding();
        return database.write(handle -> {
            Direct.number(handle, sql, id.value());
            return find(handle, id);
        });
    }

    private static Optional<Collection> find(Handle handle, CollectionId id) {
        String sql = """
            SELECT %s
            FROM collections o
            LEFT JOIN pictures c ON c.hash = o.cover
            WHERE o.id = :id
            """.formatted(CollectionRows.COLUMNS);
        return handle.createQuery(sql)
                .bind("id", id.value())
                .map(CollectionRows::collection)
                .findOne();
    }

    @Override
    public void save(Collection collection) {
        String sql = """
            UPDATE collections
            SET name = :name, description = :description, cover = :cover, cover_source = :source
            WHERE id = :id
            """;
        database.write(handle -> bindCover(handle.createUpdate(sql), collection.cover())
                .bind("id", collection.id().value())
                .bind("name", collection.name().value())
                .bind("description", collection.description())
                .execute());
    }

    @Override
    public boolean remove(CollectionId id) {
        String sql = "DELETE FROM collections WHERE id = ?";
        return database.write(handle -> Direct.update(handle, sql, id.value())) == 1;
    }

    @Override
    public boolean put(CollectionId id, PostId post, Instant at) {
        String sql = """
            INSERT INTO collection_posts (collection_id, post_id, created_at)
            VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        return database.write(handle ->
                counted(handle, id, 1, Direct.update(handle, sql, id.value(), post.value(), at.toEpochMilli()) == 1));
    }

    @Override
    public boolean take(CollectionId id, PostId post) {
        String sql = """
            DELETE FROM collection_posts
            WHERE collection_id = ? AND post_id = ?
            """;
        return database.write(
                handle -> counted(handle, id, -1, Direct.update(handle, sql, id.value(), post.value()) == 1));
    }

    private static boolean counted(Handle handle, CollectionId id, int change, boolean isChanged) {
        String sql = """
            UPDATE collections
            SET posts = posts + ?
            WHERE id = ?
            """;
        if (isChanged) {
            Direct.update(handle, sql, change, id.value());
        }
        return isChanged;
    }

    private static <S extends SqlStatement<S>> S bindCover(S statement, Optional<Collection.Cover> cover) {
        return statement
                .bind("cover", cover.map(shown -> shown.picture().hash().value()))
                .bind("source", cover.map(Collection.Cover::sourceUrl));
    }
}
