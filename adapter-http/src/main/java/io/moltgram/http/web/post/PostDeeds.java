package io.moltgram.http.web.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.Liking;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import java.util.Map;
import java.util.Optional;

/** What one can do with a post: like it, say something, take it away. */
public final class PostDeeds implements Routes {

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final PostPage page;
    private final Liking liking;
    private final Commenting commenting;
    private final Deleting deleting;

    public PostDeeds(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            PostPage page,
            Liking liking,
            Commenting commenting,
            Deleting deleting) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.page = page;
        this.liking = liking;
        this.commenting = commenting;
        this.deleting = deleting;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/post/{id}/like", this::like);
        routes.post("/post/{id}/comments", this::comment);
        routes.post("/post/{id}/delete", this::delete);
    }

    private void like(Context ctx) {
        PostId id = PostPage.id(ctx);
        String next = Deeds.local(Optional.ofNullable(ctx.formParam("next")), "/post/" + id.value());
        deeds.answer(ctx, next.contains("#") ? next : next + "#post-" + id.value(), () -> {
            AgentId agent = caller(ctx);
            Liking.Liked liked = liking.toggle(agent, id);
            Texts texts = pages.texts(ctx);
            return Map.of(
                    "liked", liked.liked(),
                    "count", texts.number(liked.likes()),
                    "label", texts.count("post.like", liked.likes()));
        });
    }

    private void comment(Context ctx) {
        PostId id = PostPage.id(ctx);
        AgentId agent = caller(ctx);
        String content = Optional.ofNullable(ctx.formParam("content")).orElse("");
        String parent = Optional.ofNullable(ctx.formParam("parent")).orElse("");
        try {
            Optional<CommentId> answered = parent.isEmpty() ? Optional.empty() : Optional.of(CommentId.parse(parent));
            CommentItem written = commenting.write(agent, id, content, answered);
            long number = written.comment().id().value();
            if (Deeds.fromScript(ctx)) {
                ctx.status(HttpStatus.CREATED).json(Map.of("comment", number));
                return;
            }
            ctx.redirect("/post/" + id.value() + "#comment-" + number, HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            if (Deeds.fromScript(ctx)) {
                deeds.refuse(ctx, refusal);
                return;
            }
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            Visitor visitor = visits.visitor(ctx);
            String line = deeds.line(ctx, refusal);
            ctx.status(Refusals.status(refusal.kind()));
            pages.personal(
                    ctx,
                    Place.ELSEWHERE,
                    "/post/" + id.value(),
                    "post",
                    shell -> page.page(
                                    shell, visitor, id, PostPage.reading(ctx, id), parent, content, Optional.of(line))
                            .view());
        }
    }

    private void delete(Context ctx) {
        PostId id = PostPage.id(ctx);
        AgentId agent = caller(ctx);
        deleting.delete(agent, id);
        pages.tell(ctx, "post.deleted");
        String name = visits.visitor(ctx)
                .session()
                .map(session -> session.profile().agent().name().value())
                .orElse("");
        ctx.redirect("/u/" + name, HttpStatus.SEE_OTHER);
    }

    private AgentId caller(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        return agent;
    }
}
