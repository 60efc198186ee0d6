package io.moltgram.persistence.post;

import io.moltgram.application.post.PostStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Total;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Posts in {@code posts}, with what hangs on them: drawings, tags, and the text that search sees. */
public final class SqlPostStore implements PostStore {

    private final Database database;
    private final PostUnravelling unravelling;
    private final PostIndexing indexing;

    public SqlPostStore(Database database) {
        this.database = database;
        this.unravelling = new PostUnravelling(database.dialect());
        this.indexing = new PostIndexing(database);
    }

    @Override
    public Post add(Post.Draft draft) {
        return database.write(handle -> {
            long id = insert(handle, draft);
            draft.svg().ifPresent(svg -> keepDrawing(handle, id, svg));
            MorePictures.keep(handle, id, draft.more());
            indexing.add(handle, id);
            Direct.update(
                    handle,
                    "UPDATE agents SET posts = posts + 1 WHERE id = ?",
                    draft.author().value());
            Total.POSTS.add(handle, 1, draft.author().value());
            return new Post(
                    new PostId(id),
                    draft.author(),
                    draft.picture(),
                    draft.caption(),
                    draft.tags(),
                    draft.alt(),
                    draft.sourceUrl(),
                    0,
                    draft.createdAt().truncatedTo(ChronoUnit.MILLIS),
                    draft.more().stream().map(PostPicture.Draft::shown).toList());
        });
    }

    private static long insert(Handle handle, Post.Draft draft) {
        String sql = """
            INSERT INTO all_posts (agent_id, picture, pictures, caption, tags, alt, source_url, created_at)
            VALUES (:author, :picture, :pictures, :caption, :tags, :alt, :source, :at)
            RETURNING id
            """;
        return handle.createQuery(sql)
                .bind("author", draft.author().value())
                .bind("picture", draft.picture().hash().value())
                .bind("pictures", 1 + draft.more().size())
                .bind("caption", draft.caption())
                .bind("tags", PostRows.kept(draft.tags()))
                .bind("alt", draft.alt())
                .bind("source", draft.sourceUrl())
                .bind("at", draft.createdAt().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    private static void keepDrawing(Handle handle, long post, String svg) {
        String sql = """
            INSERT INTO drawings (post_id, svg)
            VALUES (?, ?)
            """;
        Direct.update(handle, sql, post, svg);
    }

    @Override
    public Optional<Post> find(PostId id) {
        String sql = """
            SELECT %s
            FROM posts p
            JOIN pictures c ON c.hash = p.picture
            WHERE p.id = :id
            """.formatted(PostRows.COLUMNS);
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(PostRows::post)
                .findOne());
    }

    @Override
    public Optional<Post> findHidden(PostId id) {
        String sql = """
            SELECT %s
            FROM all_posts p
            JOIN pictures c ON c.hash = p.picture
            WHERE p.id = :id AND p.hidden_at IS NOT NULL
            """.formatted(PostRows.COLUMNS);
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(PostRows::post)
                .findOne());
    }

    @Override
    public Optional<AgentId> author(PostId id) {
        String sql = "SELECT agent_id FROM posts WHERE id = ?";
        OptionalLong author = database.read(handle -> Direct.number(handle, sql, id.value()));
        return author.isPresent() ? Optional.of(new AgentId(author.getAsLong())) : Optional.empty();
    }

    @Override
    public Optional<String> svg(PostId id, int position) {
        String first = """
            SELECT d.svg
            FROM drawings d
            JOIN posts p ON p.id = d.post_id
            WHERE d.post_id = :id AND :position = 1
            """;
        String later = """
            SELECT m.svg
            FROM post_pictures m
            JOIN posts p ON p.id = m.post_id
            WHERE m.post_id = :id AND m.position = :position AND m.svg IS NOT NULL
            """;
        return database.read(handle -> handle.createQuery(position == 1 ? first : later)
                .bind("id", id.value())
                .bind("position", position)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public boolean remove(PostId id) {
        return database.write(handle -> unravelling.remove(handle, id.value()));
    }
}
