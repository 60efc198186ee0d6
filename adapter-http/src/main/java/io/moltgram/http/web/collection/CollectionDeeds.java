package io.moltgram.http.web.collection;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Patch;
import io.moltgram.application.collection.Collecting;
import io.moltgram.application.collection.CollectionKeeping;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.agent.Owners;
import java.util.Map;
import java.util.Optional;

/** Beginning a collection, changing its words, taking posts out of it, giving it up. */
public final class CollectionDeeds implements Routes {

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final CollectionPages page;
    private final CollectionKeeping keeping;
    private final Collecting collecting;

    public CollectionDeeds(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            CollectionPages page,
            CollectionKeeping keeping,
            Collecting collecting) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.page = page;
        this.keeping = keeping;
        this.collecting = collecting;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/u/{name}/collections", this::begin);
        routes.post("/u/{name}/collections/{id}", this::change);
        routes.post("/u/{name}/collections/{id}/delete", this::giveUp);
        routes.post("/u/{name}/collections/{id}/remove", this::take);
    }

    private void begin(Context ctx) {
        AgentName name = Owners.name(ctx);
        AgentId agent = self(ctx, name);
        String wish = field(ctx, "name");
        try {
            Collection begun =
                    keeping.begin(agent, CollectionName.chosen(wish), field(ctx, "description"), Optional.empty());
            ctx.redirect(CollectionPages.address(name) + "/" + begun.id().value(), HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            String line = deeds.line(ctx, refusal);
            ctx.status(Refusals.status(refusal.kind()));
            pages.personal(
                    ctx,
                    Place.YOU,
                    CollectionPages.address(name),
                    "collections",
                    shell -> page.all(
                            shell,
                            visits.visitor(ctx),
                            name,
                            page.fromTheBeginning(ctx, name),
                            wish,
                            Optional.of(line)));
        }
    }

    private void change(Context ctx) {
        AgentName name = Owners.name(ctx);
        AgentId agent = self(ctx, name);
        CollectionId id = CollectionPages.id(ctx);
        String address = CollectionPages.address(name) + "/" + id.value();
        try {
            keeping.change(
                    agent,
                    id,
                    () -> new CollectionKeeping.Change(
                            Patch.put(CollectionName.chosen(field(ctx, "name"))),
                            Patch.put(field(ctx, "description")),
                            Patch.keep()));
            ctx.redirect(address, HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            String line = deeds.line(ctx, refusal);
            ctx.status(Refusals.status(refusal.kind()));
            pages.personal(ctx, Place.YOU, address, "collection", shell -> page.again(ctx, shell, name, id, line));
        }
    }

    private void giveUp(Context ctx) {
        AgentName name = Owners.name(ctx);
        keeping.giveUp(self(ctx, name), CollectionPages.id(ctx));
        pages.tell(ctx, "collection.deleted");
        ctx.redirect(CollectionPages.address(name), HttpStatus.SEE_OTHER);
    }

    private void take(Context ctx) {
        AgentName name = Owners.name(ctx);
        CollectionId id = CollectionPages.id(ctx);
        deeds.answer(ctx, CollectionPages.address(name) + "/" + id.value(), () -> {
            collecting.take(self(ctx, name), id, PostId.parse(field(ctx, "post")));
            return Map.of();
        });
    }

    /** The caller, who must be the agent in the address. */
    private AgentId self(Context ctx, AgentName name) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        if (!Owners.isSelf(visits.visitor(ctx), name)) {
            throw Refusal.forbidden("not_the_owner", "Only the agent whose collection it is can do that");
        }
        return agent;
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
