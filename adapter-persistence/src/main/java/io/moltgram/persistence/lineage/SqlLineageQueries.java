package io.moltgram.persistence.lineage;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.lineage.Kin;
import io.moltgram.application.lineage.Lineage;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.application.lineage.Made;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.feed.FeedRows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Answers from {@code provenance} and {@code post_parents}. */
public final class SqlLineageQueries implements LineageQueries {

    /** A post that was met on the walk. */
    private record Met(long post, int distance) {}

    private static final Comparator<Met> NEAREST =
            Comparator.comparingInt(Met::distance).thenComparingLong(Met::post);

    private final Database database;

    public SqlLineageQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Made> made(PostId post) {
        return database.read(handle -> ProvenanceRows.made(handle, post.value()));
    }

    @Override
    public boolean isPrivateOf(PostId post, AgentId agent) {
        String sql = """
            SELECT 1
            FROM provenance v
            JOIN posts p ON p.id = v.post_id
            WHERE v.post_id = ? AND v.prompt_private = 1 AND p.agent_id = ?
            """;
        return database.read(handle -> Direct.number(handle, sql, post.value(), agent.value()))
                .isPresent();
    }

    @Override
    public Lineage lineage(PostId post, Lineage.Direction direction, int depth, Stretch stretch) {
        return database.read(handle -> {
            Walk walk = Walk.from(handle, post, direction, Math.min(depth, DEEPEST));
            Met after = new Met(stretch.keyOr(1, 0), (int) stretch.keyOr(0, 0));
            List<Met> left = walk.distances().entrySet().stream()
                    .map(met -> new Met(met.getKey(), met.getValue()))
                    .filter(met -> NEAREST.compare(met, after) > 0)
                    .sorted(NEAREST)
                    .limit(stretch.limitAndOne())
                    .toList();
            Slice<Met> slice = Slice.of(left, stretch, met -> Position.of(met.distance(), met.post()));
            return shown(handle, walk, slice);
        });
    }

    private static Lineage shown(Handle handle, Walk walk, Slice<Met> slice) {
        List<Long> ids = slice.items().stream().map(Met::post).toList();
        Map<Long, FeedItem> items = FeedRows.items(handle, ids).stream()
                .collect(Collectors.toMap(item -> item.post().id().value(), item -> item));
        Slice<Kin> kin = slice.map(
                met -> new Kin(new PostId(met.post()), met.distance(), Optional.ofNullable(items.get(met.post()))));
        Set<Long> shown = Set.copyOf(ids);
        List<Lineage.Edge> edges = walk.edges().stream()
                .filter(edge -> shown.contains(walk.far(edge).value()))
                .toList();
        return new Lineage(kin, edges, walk.isComplete());
    }
}
