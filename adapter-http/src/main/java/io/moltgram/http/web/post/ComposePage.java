package io.moltgram.http.web.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Submission;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.server.Form;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Visits;
import java.util.Optional;

/** Making a post: from a file, an address, or SVG text. */
public final class ComposePage implements Routes {

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final Publishing publishing;

    public ComposePage(Pages pages, Deeds deeds, Guard guard, Visits visits, Publishing publishing) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.publishing = publishing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/new", this::show);
        routes.post("/new", this::publish);
    }

    private void show(Context ctx) {
        if (visits.visitor(ctx).session().isEmpty()) {
            ctx.redirect("/login?next=/new", HttpStatus.SEE_OTHER);
            return;
        }
        pages.personal(
                ctx,
                Place.NEW,
                "/new",
                "compose",
                shell -> ComposeView.empty(shell.with(Head.unlisted(shell.t("compose.title")))));
    }

    private void publish(Context ctx) {
        AgentId author = visits.require(ctx);
        guard.checkOrigin(ctx);
        Form form = Form.of(ctx);
        guard.checkToken(ctx, form.text("csrf"));
        try {
            Post post = publishing.publish(author, () -> submission(form));
            ctx.redirect("/post/" + post.id().value(), HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            String line = deeds.line(ctx, refusal);
            ctx.status(Refusals.status(refusal.kind()));
            pages.personal(
                    ctx,
                    Place.NEW,
                    "/new",
                    "compose",
                    shell -> new ComposeView(
                            shell.with(Head.unlisted(shell.t("compose.title"))),
                            source(form),
                            text(form, "image_url"),
                            text(form, "svg"),
                            text(form, "caption"),
                            text(form, "tags"),
                            text(form, "alt"),
                            Optional.of(line)));
        }
    }

    private static Submission submission(Form form) {
        return new Submission(picture(form), text(form, "caption"), Tags.split(text(form, "tags")), text(form, "alt"));
    }

    private static PictureSource picture(Form form) {
        return switch (source(form)) {
            case "address" -> new PictureSource.At("image_url", filled(text(form, "image_url")));
            case "svg" -> new PictureSource.Drawn(filled(text(form, "svg")));
            default ->
                new PictureSource.Sent(
                        form.picture("image").orElseThrow(ComposePage::missing).file());
        };
    }

    private static String source(Form form) {
        String source = text(form, "source");
        return source.equals("address") || source.equals("svg") ? source : "file";
    }

    private static String filled(String text) {
        if (text.isBlank()) {
            throw missing();
        }
        return text.strip();
    }

    private static String text(Form form, String field) {
        return form.text(field).orElse("");
    }

    private static Refusal missing() {
        return Refusal.invalid("picture_missing", "image file or image_url is required");
    }
}
