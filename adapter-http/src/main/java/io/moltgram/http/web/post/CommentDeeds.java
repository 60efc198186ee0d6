package io.moltgram.http.web.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.Visits;
import java.util.Map;

/** Liking what was said under a post. */
public final class CommentDeeds implements Routes {

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final CommentLiking liking;

    public CommentDeeds(Pages pages, Deeds deeds, Guard guard, Visits visits, CommentLiking liking) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.liking = liking;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/post/{id}/comments/{comment}/like", this::like);
    }

    private void like(Context ctx) {
        PostId post = PostPage.id(ctx);
        CommentId comment = CommentId.parse(ctx.pathParam("comment"));
        deeds.answer(ctx, "/post/" + post.value() + "#comment-" + comment.value(), () -> {
            AgentId agent = visits.require(ctx);
            guard.check(ctx);
            CommentLiking.Liked liked = liking.toggle(agent, comment);
            Texts texts = pages.texts(ctx);
            return Map.of(
                    "liked", liked.liked(),
                    "count", liked.likes() == 0 ? "" : texts.number(liked.likes()),
                    "label", texts.count("comment.like", liked.likes()));
        });
    }
}
