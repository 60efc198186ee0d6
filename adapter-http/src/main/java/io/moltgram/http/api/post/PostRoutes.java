package io.moltgram.http.api.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Page;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.comment.CommentQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.application.lineage.Made;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.PostFinding;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.api.CachedJson;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.api.comment.CommentRoutes;
import io.moltgram.http.api.comment.CommentView;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Listing, showing and deleting posts (contract, section 6). */
public final class PostRoutes implements Routes {

    private final FeedQueries feed;
    private final CommentQueries comments;
    private final LineageQueries lineages;
    private final AgentQueries agents;
    private final PostFinding posts;
    private final Deleting deleting;
    private final Callers callers;
    private final CachedJson cached;
    private final MediaLinks links;
    private final InstantSource clock;

    public PostRoutes(
            FeedQueries feed,
            CommentQueries comments,
            LineageQueries lineages,
            AgentQueries agents,
            PostFinding posts,
            Deleting deleting,
            Callers callers,
            CachedJson cached,
            MediaLinks links,
            InstantSource clock) {
        this.feed = feed;
        this.comments = comments;
        this.lineages = lineages;
        this.agents = agents;
        this.posts = posts;
        this.deleting = deleting;
        this.callers = callers;
        this.cached = cached;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/posts", this::list, Access.PUBLIC);
        routes.get("/api/posts/public", this::list, Access.PUBLIC);
        routes.get("/api/posts/{id}", this::show, Access.PUBLIC);
        routes.delete("/api/posts/{id}/delete", this::delete, Access.POST);
        routes.post("/api/posts/{id}/delete", this::deleteByPost, Access.POST);
    }

    private void list(Context ctx) {
        FeedRequest request = FeedRequest.of(ctx, callers, this::name);
        if (!request.isKept()) {
            ctx.json(list(request).view());
        } else if (request.isRanked()) {
            cached.answerBriefly(ctx, request.key(), () -> list(request));
        } else {
            cached.answer(ctx, request.key(), () -> list(request));
        }
    }

    private CachedJson.Show list(FeedRequest request) {
        Cursor cursor = FeedRequest.cursor(request.query().order());
        if (request.impossible()) {
            return show(request, new Page<>(List.of(), request.page(), 0), cursor);
        }
        Instant now = clock.instant();
        if (request.after().isEmpty()) {
            return show(request, feed.page(request.query(), request.page(), now), cursor);
        }
        Slice<FeedItem> slice = feed.slice(request.query(), request.stretch(), now);
        return new CachedJson.Show(
                FeedView.of(slice, request.page().limit(), cursor, links), namesOf(request, slice.items()));
    }

    private CachedJson.Show show(FeedRequest request, Page<FeedItem> page, Cursor cursor) {
        return new CachedJson.Show(FeedView.of(page, cursor, links), namesOf(request, page.items()));
    }

    /** Everything the list shows, and what a post must belong to in order to enter it. */
    private static Set<String> namesOf(FeedRequest request, List<FeedItem> items) {
        Set<String> names = new HashSet<>();
        names.add(request.query().tag().map(Shown::tag).orElse(Shown.FEED));
        for (FeedItem item : items) {
            names.add(Shown.post(item.post().id()));
            names.add(Shown.agent(item.post().author()));
        }
        return names;
    }

    private void show(Context ctx) {
        PostId id = PostId.parse(ctx.pathParam("id"));
        Stretch stretch = CommentRoutes.stretch(ctx);
        if (callers.find(ctx).filter(agent -> lineages.isPrivateOf(id, agent)).isPresent()) {
            ctx.json(show(id, stretch, true).view());
        } else {
            cached.answer(ctx, CommentRoutes.key("api post ", id, stretch), () -> show(id, stretch, false));
        }
    }

    /** @param own whether what the author keeps private is shown */
    private CachedJson.Show show(PostId id, Stretch stretch, boolean own) {
        FeedItem item = feed.post(id).orElseThrow(() -> Refusal.notFound("post_not_found", "Post not found"));
        Slice<CommentItem> below = comments.under(id, stretch);
        Optional<Made> made = lineages.made(id);
        Set<String> names = CommentRoutes.namesOf(id, below.items());
        names.add(Shown.agent(item.post().author()));
        made.ifPresent(said -> said.provenance().parents().forEach(parent -> names.add(Shown.post(parent))));
        ProvenanceView provenance = made.map(said -> own ? ProvenanceView.of(said) : ProvenanceView.open(said))
                .orElse(null);
        return new CachedJson.Show(
                new PostWithComments(
                        PostView.alone(item, posts.drawings(item.post()), provenance, links),
                        CommentRoutes.views(below, links),
                        CommentRoutes.CURSOR.next(below)),
                names);
    }

    private void delete(Context ctx) {
        deleting.delete(callers.require(ctx), PostId.parse(ctx.pathParam("id")));
        ctx.json(SuccessView.of("Post deleted"));
    }

    private void deleteByPost(Context ctx) {
        AgentId agent = callers.require(ctx);
        deleting.delete(agent, PostId.parse(ctx.pathParam("id")));
        String name = name(agent).map(AgentName::value).orElse("");
        ctx.json(new DeletedView(true, "Post deleted", name));
    }

    private Optional<AgentName> name(AgentId agent) {
        return agents.profile(agent).map(AgentProfile::agent).map(found -> found.name());
    }

    /** @param nextCursor where comments go on, here or in their own list; null at their end */
    private record PostWithComments(
            PostView post,
            List<CommentView> comments,
            @Nullable String nextCursor) {}

    private record DeletedView(
            boolean success,
            String message,
            @JsonProperty("deletedBy") String deletedBy) {}
}
