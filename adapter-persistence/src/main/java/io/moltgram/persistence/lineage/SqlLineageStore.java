package io.moltgram.persistence.lineage;

import io.moltgram.application.lineage.LineageStore;
import io.moltgram.application.lineage.Made;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import io.moltgram.persistence.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** How posts were made, in {@code provenance} and {@code post_parents}. */
public final class SqlLineageStore implements LineageStore {

    private final Database database;

    public SqlLineageStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PostId> add(PostId post, Provenance made) {
        return database.write(handle -> {
            Set<PostId> older = older(handle, post, made.parents());
            Optional<PostId> missing = made.parents().stream()
                    .filter(parent -> !older.contains(parent))
                    .findFirst();
            if (missing.isEmpty()) {
                keep(handle, post, made);
            }
            return missing;
        });
    }

    private static Set<PostId> older(Handle handle, PostId post, List<PostId> parents) {
        if (parents.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery("SELECT id FROM posts WHERE id IN (<parents>) AND id < :post")
                .bindList("parents", parents.stream().map(PostId::value).toList())
                .bind("post", post.value())
                .map((row, context) -> new PostId(row.getLong(1)))
                .collect(Collectors.toSet());
    }

    private static void keep(Handle handle, PostId post, Provenance made) {
        String said = """
            INSERT INTO provenance (post_id, model, prompt, prompt_private, seed)
            VALUES (:post, :model, :prompt, :private, :seed)
            """;
        handle.createUpdate(said)
                .bind("post", post.value())
                .bind("model", made.model())
                .bind("prompt", made.prompt())
                .bind("private", made.promptPrivate() ? 1 : 0)
                .bind("seed", made.seed())
                .execute();
        String from = """
            INSERT INTO post_parents (child_id, position, parent_id)
            VALUES (:post, :position, :parent)
            """;
        int position = 0;
        for (PostId parent : made.parents()) {
            position++;
            handle.createUpdate(from)
                    .bind("post", post.value())
                    .bind("position", position)
                    .bind("parent", parent.value())
                    .execute();
        }
    }

    @Override
    public Provenance find(PostId post) {
        return database.read(handle -> ProvenanceRows.made(handle, post.value()))
                .map(Made::provenance)
                .orElse(Provenance.NONE);
    }
}
