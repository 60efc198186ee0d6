package io.moltgram.http.api.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.post.Bookmarking;
import io.moltgram.application.post.PostFinding;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;
import java.util.Optional;

/** Marking posts for oneself (contract, section 6). */
public final class BookmarkRoutes implements Routes {

    private final Bookmarking bookmarking;
    private final PostFinding posts;
    private final Callers callers;

    public BookmarkRoutes(Bookmarking bookmarking, PostFinding posts, Callers callers) {
        this.bookmarking = bookmarking;
        this.posts = posts;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/posts/{id}/bookmark", this::toggle, Access.POST);
        routes.get("/api/posts/{id}/bookmark", this::show, Access.PUBLIC);
    }

    private void toggle(Context ctx) {
        PostId post = PostId.parse(ctx.pathParam("id"));
        posts.require(post); // the contract wants this answer before the one about the key
        ctx.json(new BookmarkView(bookmarking.toggle(callers.require(ctx), post)));
    }

    /** The contract knows no other answer here than yes or no, whatever stands for the id. */
    private void show(Context ctx) {
        Optional<PostId> post = id(ctx);
        boolean marked = post.isPresent()
                && callers.find(ctx)
                        .filter(agent -> bookmarking.isMarked(agent, post.get()))
                        .isPresent();
        ctx.json(new BookmarkView(marked));
    }

    private static Optional<PostId> id(Context ctx) {
        try {
            return Optional.of(PostId.parse(ctx.pathParam("id")));
        } catch (Refusal malformed) {
            return Optional.empty();
        }
    }

    private record BookmarkView(boolean bookmarked) {}
}
