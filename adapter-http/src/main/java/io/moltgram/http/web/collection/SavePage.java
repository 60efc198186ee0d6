package io.moltgram.http.web.collection;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Stretch;
import io.moltgram.application.collection.Collecting;
import io.moltgram.application.collection.CollectionKeeping;
import io.moltgram.application.collection.CollectionQueries;
import io.moltgram.application.post.PostFinding;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.post.PostPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Putting a post into a collection of one's own, a new one perhaps; a page, or a part of one in a dialog. */
public final class SavePage implements Routes {

    private static final int LISTED = 100;

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final PostFinding posts;
    private final CollectionQueries collections;
    private final CollectionKeeping keeping;
    private final Collecting collecting;

    public SavePage(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            PostFinding posts,
            CollectionQueries collections,
            CollectionKeeping keeping,
            Collecting collecting) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.posts = posts;
        this.collections = collections;
        this.keeping = keeping;
        this.collecting = collecting;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/post/{id}/save", this::show);
        routes.post("/post/{id}/save", this::save);
    }

    private void show(Context ctx) {
        PostId post = PostPage.id(ctx);
        posts.require(post);
        Optional<AgentId> agent = visits.visitor(ctx).agent();
        if (agent.isEmpty()) {
            ctx.redirect("/login?next=" + address(post), HttpStatus.SEE_OTHER);
            return;
        }
        String template = "save".equals(ctx.queryParam("part")) ? "savePart" : "save";
        pages.personal(
                ctx,
                Place.ELSEWHERE,
                address(post),
                template,
                shell -> view(shell, agent.get(), post, "", Optional.empty()));
    }

    private void save(Context ctx) {
        PostId post = PostPage.id(ctx);
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        posts.require(post);
        String wish = field(ctx, "name");
        if (Deeds.fromScript(ctx)) {
            deeds.answer(ctx, "", () -> {
                CollectionId kept = put(ctx, agent, post, wish);
                String name = collections
                        .collection(kept)
                        .map(item -> item.collection().name().value())
                        .orElse("");
                return Map.of("line", pages.texts(ctx).get("collection.saved.in", name), "fresh", !wish.isBlank());
            });
            return;
        }
        try {
            put(ctx, agent, post, wish);
            pages.tell(ctx, "collection.saved");
            ctx.redirect("/post/" + post.value(), HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            String line = deeds.line(ctx, refusal);
            ctx.status(Refusals.status(refusal.kind()));
            pages.personal(
                    ctx,
                    Place.ELSEWHERE,
                    address(post),
                    "save",
                    shell -> view(shell, agent, post, wish, Optional.of(line)));
        }
    }

    private CollectionId put(Context ctx, AgentId agent, PostId post, String wish) {
        String chosen = field(ctx, "collection");
        CollectionId id = chosen.isEmpty()
                ? keeping.begin(agent, CollectionName.chosen(wish), "", Optional.empty())
                        .id()
                : CollectionId.parse(chosen);
        collecting.put(agent, id, () -> post);
        return id;
    }

    private SaveView view(Shell shell, AgentId agent, PostId post, String draft, Optional<String> problem) {
        List<CollectionCard> own = collections.by(agent, Stretch.first(LISTED)).items().stream()
                .map(CollectionCard::of)
                .toList();
        return new SaveView(shell.with(Head.unlisted(shell.t("collection.save"))), post.value(), own, draft, problem);
    }

    private static String address(PostId post) {
        return "/post/" + post.value() + "/save";
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
