package io.moltgram.http.web.story;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.story.StoryItem;
import io.moltgram.application.story.StoryViewing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.TroubleView;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.PictureView;
import io.moltgram.http.web.view.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An agent's stories, one at a time, with the way to the next and to those of others. */
public final class StoryPage implements Routes {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Pages pages;
    private final Visits visits;
    private final StoryRings rings;
    private final StoryViewing viewing;

    public StoryPage(Pages pages, Visits visits, StoryRings rings, StoryViewing viewing) {
        this.pages = pages;
        this.visits = visits;
        this.rings = rings;
        this.viewing = viewing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/stories/{name}", ctx -> show(ctx, Optional.empty()));
        routes.get("/stories/{name}/{id}", ctx -> show(ctx, Optional.of(id(ctx))));
    }

    static AgentName name(Context ctx) {
        return AgentName.parse(ctx.pathParam("name"))
                .orElseThrow(() -> Refusal.notFound("agent_not_found", "Agent not found"));
    }

    static StoryId id(Context ctx) {
        String text = ctx.pathParam("id");
        if (!NUMBER.matcher(text).matches()) {
            throw missing();
        }
        return StoryId.parse(text);
    }

    private void show(Context ctx, Optional<StoryId> id) {
        AgentName name = name(ctx);
        Optional<AgentId> viewer = visits.visitor(ctx).agent();
        boolean part = Parts.wanted(ctx);
        boolean counting = !part && ctx.header("Sec-Purpose") == null;
        String here = StoryRing.page(name.value())
                + id.map(some -> "/" + some.value()).orElse("");
        try {
            pages.open(ctx, Place.FEED, here, shell -> page(shell, name, id, viewer, part, counting));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            boolean over = id.filter(rings::isOver).isPresent();
            ctx.status(over ? GONE : NOT_FOUND);
            pages.trouble(ctx, visits.visitor(ctx), shell -> {
                String title = shell.t("story.over", name.value());
                return new TroubleView(
                        shell.with(Head.unlisted(title)),
                        over ? GONE : NOT_FOUND,
                        Optional.of(title + " " + shell.t("story.over.text")),
                        false,
                        Optional.empty(),
                        "");
            });
        }
    }

    private Pages.Page page(
            Shell shell,
            AgentName name,
            Optional<StoryId> id,
            Optional<AgentId> viewer,
            boolean part,
            boolean counting) {
        List<StoryItem> told = rings.of(name, viewer);
        int place = id.isPresent() ? place(told, id.get()) : firstUnseen(told);
        if (place < 0) {
            throw missing();
        }
        StoryRings.Row row = rings.row(viewer);
        Shell titled = shell.with(Head.unlisted(shell.t("story.title", name.value())));
        return new Pages.Page(
                part ? "storyPart" : "story", view(titled, told, place, viewer, row.rings(), counting), row.names());
    }

    private StoryView view(
            Shell shell,
            List<StoryItem> told,
            int place,
            Optional<AgentId> viewer,
            List<StoryRing> row,
            boolean counting) {
        StoryItem item = told.get(place);
        Story story = item.story();
        String name = item.author().name().value();
        boolean own = viewer.filter(story::isBy).isPresent();
        boolean counted = counting && !own;
        long views = counted && !item.seen() ? viewing.view(viewer, story.id()).views() : story.views();
        Optional<String> before = neighbour(row, name, -1);
        Optional<String> behind = neighbour(row, name, 1);
        return new StoryView(
                shell,
                story.id().value(),
                Cards.chip(item.author()),
                place,
                told.size(),
                picture(story.picture()),
                Words.of(story.caption()),
                story.createdAt(),
                views,
                counted,
                place > 0 ? Optional.of(address(told.get(place - 1))) : before,
                place + 1 < told.size() ? Optional.of(address(told.get(place + 1))) : behind,
                before,
                behind,
                own);
    }

    private static int place(List<StoryItem> told, StoryId id) {
        return IntStream.range(0, told.size())
                .filter(i -> told.get(i).story().id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private static int firstUnseen(List<StoryItem> told) {
        return IntStream.range(0, told.size())
                .filter(i -> !told.get(i).seen())
                .findFirst()
                .orElse(told.isEmpty() ? -1 : 0);
    }

    private static Optional<String> neighbour(List<StoryRing> row, String name, int step) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).agent().name().equals(name)) {
                int there = i + step;
                return there < 0 || there >= row.size()
                        ? Optional.empty()
                        : Optional.of(row.get(there).page());
            }
        }
        return Optional.empty();
    }

    private static String address(StoryItem item) {
        return StoryRing.page(item.author().name().value()) + "/"
                + item.story().id().value();
    }

    private static PictureView picture(Picture picture) {
        return new PictureView(
                picture.hash().value(),
                picture.format().extension(),
                picture.width(),
                picture.height(),
                picture.colour(),
                "");
    }

    private static Refusal missing() {
        return Refusal.notFound("story_not_found", "Story not found");
    }
}
