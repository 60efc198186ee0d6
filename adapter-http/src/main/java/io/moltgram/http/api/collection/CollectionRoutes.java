package io.moltgram.http.api.collection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.collection.Collected;
import io.moltgram.application.collection.CollectionItem;
import io.moltgram.application.collection.CollectionKeeping;
import io.moltgram.application.collection.CollectionQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.http.api.post.PostView;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collections of posts: listing, showing, beginning, changing and giving them up (contract, section 9). */
public final class CollectionRoutes implements Routes {

    private static final int STANDARD_LIMIT = 50;
    private static final int MOST = 100;
    private static final Cursor CURSOR = new Cursor("collections", 1);
    private static final Cursor POSTS_CURSOR = new Cursor("collection-posts", 1);

    private final CollectionKeeping keeping;
    private final CollectionQueries collections;
    private final Callers callers;
    private final MediaLinks links;

    public CollectionRoutes(
            CollectionKeeping keeping, CollectionQueries collections, Callers callers, MediaLinks links) {
        this.keeping = keeping;
        this.collections = collections;
        this.callers = callers;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/collections", this::list, Access.PUBLIC);
        routes.post("/api/collections", this::begin, Access.POST);
        routes.get("/api/collections/{id}", this::show, Access.PUBLIC);
        routes.patch("/api/collections/{id}", this::change, Access.POST);
        routes.delete("/api/collections/{id}", this::giveUp, Access.POST);
    }

    private void list(Context ctx) {
        Slice<CollectionItem> slice = slice(ctx, CURSOR.stretch(ctx, STANDARD_LIMIT, MOST));
        ctx.json(new ListView(
                slice.items().stream()
                        .map(item -> CollectionView.listed(item, links))
                        .toList(),
                CURSOR.next(slice)));
    }

    /** Of the agent that is named, else of the one that is numbered, else of everyone. */
    private Slice<CollectionItem> slice(Context ctx, Stretch stretch) {
        Slice<CollectionItem> none = new Slice<>(List.of(), Optional.empty());
        Optional<String> name = parameter(ctx, "agent");
        if (name.isPresent()) {
            return name.flatMap(AgentName::parse)
                    .map(owner -> collections.by(owner, stretch))
                    .orElse(none);
        }
        Optional<String> number = parameter(ctx, "agent_id");
        if (number.isPresent()) {
            return number.flatMap(CollectionRoutes::agent)
                    .map(owner -> collections.by(owner, stretch))
                    .orElse(none);
        }
        return collections.latest(stretch);
    }

    private static Optional<String> parameter(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isEmpty());
    }

    private static Optional<AgentId> agent(String number) {
        try {
            return Optional.of(new AgentId(Long.parseLong(number)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void begin(Context ctx) {
        AgentId agent = callers.require(ctx);
        CollectionBody body = new CollectionBody(JsonBody.of(ctx));
        Collection begun = keeping.begin(agent, body.name(), body.description(), body.cover());
        ctx.status(201).json(new OneView(CollectionView.of(begun, links)));
    }

    private void show(Context ctx) {
        CollectionId id = CollectionId.parse(ctx.pathParam("id"));
        Stretch stretch = POSTS_CURSOR.stretch(ctx, STANDARD_LIMIT, MOST);
        CollectionItem item = collections
                .collection(id)
                .orElseThrow(() -> Refusal.notFound("collection_not_found", "Collection not found")
                        .with("collection_id", id.value()));
        Slice<Collected> posts = collections.posts(id, stretch);
        ctx.json(new ShownView(
                CollectionView.shown(item, links),
                posts.items().stream().map(this::collected).toList(),
                POSTS_CURSOR.next(posts)));
    }

    private CollectedView collected(Collected collected) {
        return new CollectedView(PostView.listed(collected.item(), links), WireTime.stored(collected.addedAt()));
    }

    private void change(Context ctx) {
        AgentId agent = callers.require(ctx);
        CollectionId id = CollectionId.parse(ctx.pathParam("id"));
        Collection changed = keeping.change(agent, id, () -> new CollectionBody(JsonBody.of(ctx)).change());
        ctx.json(new OneView(CollectionView.of(changed, links)));
    }

    private void giveUp(Context ctx) {
        AgentId agent = callers.require(ctx);
        keeping.giveUp(agent, CollectionId.parse(ctx.pathParam("id")));
        ctx.json(new DeletedView(true));
    }

    private record ListView(
            List<CollectionView.Listed> collections,
            @Nullable String nextCursor) {}

    private record OneView(CollectionView collection) {}

    private record ShownView(
            CollectionView.Shown collection,
            List<CollectedView> posts,
            @Nullable String nextCursor) {}

    private record CollectedView(@JsonUnwrapped PostView post, String addedAt) {}

    private record DeletedView(boolean deleted) {}
}
