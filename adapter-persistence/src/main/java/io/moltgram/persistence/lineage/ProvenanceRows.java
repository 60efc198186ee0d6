package io.moltgram.persistence.lineage;

import io.moltgram.application.lineage.Made;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** How a post was made: a row of {@code provenance} and rows of {@code post_parents}. */
final class ProvenanceRows {

    private record Parent(long id, boolean gone) {}

    private ProvenanceRows() {}

    static Optional<Made> made(Handle handle, long post) {
        String sql = """
            SELECT model, prompt, prompt_private, seed
            FROM provenance
            WHERE post_id = :post
            """;
        return handle.createQuery(sql)
                .bind("post", post)
                .map((row, context) -> new Provenance(
                        Optional.ofNullable(row.getString("model")),
                        Optional.ofNullable(row.getString("prompt")),
                        row.getInt("prompt_private") == 1,
                        Optional.ofNullable(row.getString("seed")),
                        List.of()))
                .findOne()
                .map(made -> with(made, parents(handle, post)));
    }

    private static List<Parent> parents(Handle handle, long post) {
        String sql = """
            SELECT r.parent_id, p.id AS found
            FROM post_parents r
            LEFT JOIN posts p ON p.id = r.parent_id
            WHERE r.child_id = :post
            ORDER BY r.position
            """;
        return handle.createQuery(sql)
                .bind("post", post)
                .map((row, context) -> new Parent(row.getLong("parent_id"), row.getObject("found") == null))
                .list();
    }

    private static Made with(Provenance made, List<Parent> parents) {
        List<PostId> ids = new ArrayList<>();
        Set<PostId> gone = new HashSet<>();
        for (Parent parent : parents) {
            PostId id = new PostId(parent.id());
            ids.add(id);
            if (parent.gone()) {
                gone.add(id);
            }
        }
        return new Made(new Provenance(made.model(), made.prompt(), made.promptPrivate(), made.seed(), ids), gone);
    }
}
