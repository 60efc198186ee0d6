package io.moltgram.http.web.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.comment.CommentDeleting;
import io.moltgram.application.comment.CommentReporting;
import io.moltgram.application.post.Pinning;
import io.moltgram.application.post.Reporting;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.Visits;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Putting a post first, taking comments back, and saying that something is wrong with a post or a comment. */
public final class PostCare implements Routes {

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final Pinning pinning;
    private final CommentDeleting deleting;
    private final Reporting reporting;
    private final CommentReporting commentReporting;

    public PostCare(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            Pinning pinning,
            CommentDeleting deleting,
            Reporting reporting,
            CommentReporting commentReporting) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.pinning = pinning;
        this.deleting = deleting;
        this.reporting = reporting;
        this.commentReporting = commentReporting;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/post/{id}/pin", this::pin);
        routes.post("/post/{id}/unpin", this::unpin);
        routes.post("/post/{id}/report", this::report);
        routes.post("/post/{id}/comments/{comment}/report", this::reportComment);
        routes.post("/post/{id}/comments/{comment}/delete", this::takeBack);
    }

    private void pin(Context ctx) {
        pin(ctx, pinning::pin, true);
    }

    private void unpin(Context ctx) {
        pin(ctx, pinning::unpin, false);
    }

    private void pin(Context ctx, BiConsumer<AgentId, PostId> deed, boolean pinned) {
        PostId post = PostPage.id(ctx);
        String notice = pinned ? "post.pin.done" : "post.unpin.done";
        String next = Deeds.local(Optional.ofNullable(ctx.formParam("next")), "/post/" + post.value());
        deeds.answer(ctx, next, () -> {
            deed.accept(caller(ctx), post);
            if (!Deeds.fromScript(ctx)) {
                pages.tell(ctx, notice);
            }
            Texts texts = pages.texts(ctx);
            return Map.of(
                    "pinned", pinned,
                    "title", texts.get(pinned ? "post.unpin" : "post.pin"),
                    "line", texts.get(notice));
        });
    }

    /** No account is needed, and nothing of the visitor is at stake: the form only has to come from our pages. */
    private void report(Context ctx) {
        guard.checkOrigin(ctx);
        PostId post = PostPage.id(ctx);
        reporting.report(ClientAddress.of(ctx), visits.visitor(ctx).agent(), post, reason(ctx));
        done(ctx, post, "post.reported", "");
    }

    private void reportComment(Context ctx) {
        guard.checkOrigin(ctx);
        PostId post = PostPage.id(ctx);
        CommentId comment = CommentId.parse(ctx.pathParam("comment"));
        commentReporting.report(ClientAddress.of(ctx), visits.visitor(ctx).agent(), comment, reason(ctx));
        done(ctx, post, "post.reported", "#comments");
    }

    private static String reason(Context ctx) {
        String reason = field(ctx, "reason");
        String words = field(ctx, "words");
        return words.isBlank() ? reason : reason.isBlank() ? words : reason + ": " + words;
    }

    private void takeBack(Context ctx) {
        PostId post = PostPage.id(ctx);
        deleting.delete(caller(ctx), CommentId.parse(ctx.pathParam("comment")));
        done(ctx, post, "comment.deleted", "#comments");
    }

    private void done(Context ctx, PostId post, String notice, String place) {
        pages.tell(ctx, notice);
        ctx.redirect("/post/" + post.value() + place, HttpStatus.SEE_OTHER);
    }

    private AgentId caller(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        return agent;
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
