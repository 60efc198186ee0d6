package io.moltgram.http.api.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Stretch;
import io.moltgram.application.lineage.Kin;
import io.moltgram.application.lineage.Lineage;
import io.moltgram.application.lineage.Lineage.Direction;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.application.post.PostFinding;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.api.CachedJson;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a post was made from, and what was made from it. */
public final class LineageRoutes implements Routes {

    private static final int DEPTH = 3;
    private static final Cursor CURSOR = new Cursor("lineage", 2);

    private final LineageQueries lineages;
    private final PostFinding posts;
    private final CachedJson cached;
    private final MediaLinks links;

    public LineageRoutes(LineageQueries lineages, PostFinding posts, CachedJson cached, MediaLinks links) {
        this.lineages = lineages;
        this.posts = posts;
        this.cached = cached;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/posts/{id}/lineage", this::show, Access.PUBLIC);
    }

    private void show(Context ctx) {
        PostId id = PostId.parse(ctx.pathParam("id"));
        Direction direction = "down".equals(ctx.queryParam("direction")) ? Direction.DOWN : Direction.UP;
        int depth = (int) Numbers.clamp(ctx.queryParam("depth"), DEPTH, 1, LineageQueries.DEEPEST);
        Stretch stretch = CURSOR.stretch(ctx, 50, 100);
        String key = "api lineage " + id.value() + " " + direction + " " + depth + " " + stretch;
        cached.answerBriefly(ctx, key, () -> {
            posts.require(id);
            Lineage found = lineages.lineage(id, direction, depth, stretch);
            return new CachedJson.Show(view(id, direction, depth, found), namesOf(id, found));
        });
    }

    private static Set<String> namesOf(PostId id, Lineage found) {
        Set<String> names = new HashSet<>(Set.of(Shown.post(id)));
        for (Kin kin : found.kin().items()) {
            names.add(Shown.post(kin.post()));
            kin.item().ifPresent(item -> names.add(Shown.agent(item.post().author())));
        }
        return names;
    }

    private LineageView view(PostId id, Direction direction, int depth, Lineage found) {
        return new LineageView(
                id.value(),
                direction.name().toLowerCase(Locale.ROOT),
                depth,
                found.kin().items().stream()
                        .map(kin -> new NodeView(
                                kin.post().value(),
                                kin.distance(),
                                kin.item().isEmpty(),
                                kin.item()
                                        .map(item -> PostView.listed(item, links))
                                        .orElse(null)))
                        .toList(),
                found.edges().stream()
                        .map(edge ->
                                new EdgeView(edge.parent().value(), edge.child().value()))
                        .toList(),
                found.complete(),
                CURSOR.next(found.kin()));
    }

    /** @param complete false if there is more within the depth than is ever told */
    private record LineageView(
            long postId,
            String direction,
            int depth,
            List<NodeView> nodes,
            List<EdgeView> edges,
            boolean complete,
            @Nullable String nextCursor) {}

    /** @param post null when it was deleted */
    private record NodeView(
            long id, int distance, boolean gone, @Nullable PostView post) {}

    /** The child was made from the parent. */
    private record EdgeView(long parent, long child) {}
}
