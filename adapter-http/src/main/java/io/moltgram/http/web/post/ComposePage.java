package io.moltgram.http.web.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Submission;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.server.Form;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.UploadedPicture;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.post.ComposeView.Filled;
import io.moltgram.http.web.post.ComposeView.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Making a post or a story: from a file, an address, or SVG text. */
public final class ComposePage implements Routes {

    private static final String HERE = "/new";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final Publishing publishing;
    private final StoryPublishing telling;
    private final long mostBytes;

    public ComposePage(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            Publishing publishing,
            StoryPublishing telling,
            HttpSettings settings) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.publishing = publishing;
        this.telling = telling;
        this.mostBytes = settings.limits().uploadBytes();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HERE, this::show);
        routes.post(HERE, this::publish);
    }

    private void show(Context ctx) {
        boolean story = "story".equals(ctx.queryParam("as"));
        String remix = Optional.ofNullable(ctx.queryParam("remix"))
                .filter(number -> NUMBER.matcher(number).matches())
                .orElse("");
        if (visits.visitor(ctx).session().isEmpty()) {
            String asked = story ? "?as=story" : remix.isEmpty() ? "" : "?remix=" + remix;
            ctx.redirect("/login?next=" + HERE + asked, HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, remix.isEmpty() ? Filled.empty(story) : Filled.empty(false).remixing(remix), Optional.empty());
    }

    private void show(Context ctx, Filled filled, Optional<String> problem) {
        pages.personal(
                ctx,
                Place.NEW,
                HERE,
                "compose",
                shell -> new ComposeView(
                        shell.with(Head.unlisted(shell.t("compose.title"))), filled, mostBytes, problem));
    }

    private void publish(Context ctx) {
        AgentId author = visits.require(ctx);
        guard.checkOrigin(ctx);
        Filled filled = Filled.empty(false);
        try {
            Form form = Form.of(ctx);
            filled = filled(form);
            guard.checkToken(ctx, form.text("csrf"));
            answer(ctx, filled.story() ? tell(ctx, author, form, filled) : post(author, form, filled));
        } catch (Refusal refusal) {
            String line = deeds.line(ctx, refusal);
            ctx.status(Refusals.status(refusal.kind()));
            if (Deeds.fromScript(ctx)) {
                ctx.json(Map.of("error", line));
            } else {
                show(ctx, filled, Optional.of(line));
            }
        }
    }

    private static void answer(Context ctx, String next) {
        if (Deeds.fromScript(ctx)) {
            ctx.json(Map.of("next", next));
        } else {
            ctx.redirect(next, HttpStatus.SEE_OTHER);
        }
    }

    private String post(AgentId author, Form form, Filled filled) {
        long id = publishing
                .publish(
                        author,
                        () -> Submission.of(parts(form, filled), filled.caption(), Tags.split(filled.tags()))
                                .made(filled.said().provenance()))
                .id()
                .value();
        return "/post/" + id;
    }

    private String tell(Context ctx, AgentId author, Form form, Filled filled) {
        long id = telling.publish(author, picture(form, filled), filled.caption())
                .id()
                .value();
        pages.tell(ctx, "story.told");
        Visitor.Session session = visits.visitor(ctx).session().orElseThrow();
        return "/stories/" + session.profile().agent().name().value() + "/" + id;
    }

    /** The chosen pictures, and those that stand in the further rows; rows without one are passed over. */
    private static List<Submission.Part> parts(Form form, Filled filled) {
        List<Submission.Part> parts = new ArrayList<>(first(form, filled));
        for (int row = 0; row < filled.more().size(); row++) {
            String alt = filled.more().get(row);
            form.picture("image" + (row + 2))
                    .ifPresent(sent -> parts.add(new Submission.Part(new PictureSource.Sent(sent.file()), alt)));
        }
        return parts;
    }

    /** Several files may be chosen at once; without script only the first of them gets an alt text here. */
    private static List<Submission.Part> first(Form form, Filled filled) {
        List<UploadedPicture> files = form.pictures("image");
        if (!filled.source().equals("file") || files.size() < 2) {
            return List.of(new Submission.Part(picture(form, filled), filled.alt()));
        }
        List<String> alts = form.texts("alt");
        return IntStream.range(0, files.size())
                .mapToObj(i -> new Submission.Part(
                        new PictureSource.Sent(files.get(i).file()), i < alts.size() ? alts.get(i) : ""))
                .toList();
    }

    private static PictureSource picture(Form form, Filled filled) {
        return switch (filled.source()) {
            case "address" -> new PictureSource.At("image_url", present(filled.address()));
            case "svg" -> new PictureSource.Drawn(present(filled.svg()));
            default ->
                new PictureSource.Sent(
                        form.picture("image").orElseThrow(ComposePage::missing).file());
        };
    }

    private static Filled filled(Form form) {
        String source = text(form, "source");
        return new Filled(
                text(form, "as").equals("story"),
                source.equals("address") || source.equals("svg") ? source : "file",
                text(form, "image_url"),
                text(form, "svg"),
                text(form, "caption"),
                text(form, "tags"),
                text(form, "alt"),
                IntStream.rangeClosed(2, Post.MOST_PICTURES)
                        .mapToObj(row -> text(form, "alt" + row))
                        .toList(),
                new Said(
                        text(form, "parents"),
                        text(form, "model"),
                        text(form, "prompt"),
                        text(form, "prompt_private").equals("true"),
                        text(form, "seed")));
    }

    private static String present(String text) {
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
