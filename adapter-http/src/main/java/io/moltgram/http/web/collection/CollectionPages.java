package io.moltgram.http.web.collection;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.collection.Collected;
import io.moltgram.application.collection.CollectionItem;
import io.moltgram.application.collection.CollectionQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.agent.Owners;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An agent's collections, and each of them. */
public final class CollectionPages implements Routes {

    private static final int LISTED = 24;
    private static final int DESCRIPTION = 155;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Cursor COLLECTIONS = new Cursor("page-collections", 1);
    private static final Cursor POSTS = new Cursor("page-collected", 1);

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final Owners owners;
    private final CollectionQueries collections;

    public CollectionPages(Pages pages, Visits visits, Cards cards, Owners owners, CollectionQueries collections) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.owners = owners;
        this.collections = collections;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/u/{name}/collections", this::showAll);
        routes.get("/u/{name}/collections/{id}", this::showOne);
    }

    /** A number that a collection may have; anything else is not found. */
    static CollectionId id(Context ctx) {
        String text = ctx.pathParam("id");
        if (!NUMBER.matcher(text).matches()) {
            throw unknown();
        }
        return CollectionId.parse(text);
    }

    static String address(AgentName name) {
        return "/u/" + name.value() + "/collections";
    }

    private void showAll(Context ctx) {
        AgentName name = Owners.name(ctx);
        Visitor visitor = visits.visitor(ctx);
        ReadingOn reading = ReadingOn.of(ctx, COLLECTIONS, address(name), LISTED);
        boolean part = Parts.wanted(ctx);
        pages.open(ctx, place(visitor, name), reading.here(), shell -> {
            CollectionsView view = all(shell, visitor, name, reading, "", Optional.empty());
            AgentProfile owner = owners.require(name);
            return new Pages.Page(
                    part ? "collectionCards" : "collections",
                    view,
                    List.of(Shown.agent(owner.agent().id())));
        });
    }

    /** The page as it is, or as it comes back after a new collection was refused. */
    CollectionsView all(
            Shell shell, Visitor visitor, AgentName name, ReadingOn reading, String draft, Optional<String> problem) {
        AgentProfile owner = owners.require(name);
        Slice<CollectionItem> found = collections.by(owner.agent().id(), reading.stretch());
        String title = shell.t("collection.title", name.value());
        return new CollectionsView(
                shell.with(Head.listed(title, title, address(name))),
                Cards.chip(owner),
                Owners.isSelf(visitor, name),
                found.items().stream().map(CollectionCard::of).toList(),
                reading.next(found),
                draft,
                problem);
    }

    ReadingOn fromTheBeginning(Context ctx, AgentName name) {
        return ReadingOn.of(ctx, COLLECTIONS, address(name), LISTED);
    }

    private void showOne(Context ctx) {
        AgentName name = Owners.name(ctx);
        CollectionId id = id(ctx);
        Visitor visitor = visits.visitor(ctx);
        ReadingOn reading = ReadingOn.of(ctx, POSTS, address(name) + "/" + id.value(), LISTED);
        boolean part = Parts.wanted(ctx);
        pages.open(ctx, place(visitor, name), reading.here(), shell -> {
            AgentProfile owner = owners.require(name);
            Slice<FeedItem> found = collections.posts(id, reading.stretch()).map(Collected::item);
            CollectionView view = one(shell, visitor, owner, id, reading, found, Optional.empty());
            List<String> names =
                    Cards.names(found.items(), Shown.agent(owner.agent().id()));
            return new Pages.Page(part ? "collected" : "collection", view, names);
        });
    }

    /** The page as it comes back after a change was refused. */
    CollectionView again(Context ctx, Shell shell, AgentName name, CollectionId id, String problem) {
        ReadingOn reading = ReadingOn.of(ctx, POSTS, address(name) + "/" + id.value(), LISTED);
        Slice<FeedItem> found = collections.posts(id, reading.stretch()).map(Collected::item);
        return one(shell, visits.visitor(ctx), owners.require(name), id, reading, found, Optional.of(problem));
    }

    private CollectionView one(
            Shell shell,
            Visitor visitor,
            AgentProfile owner,
            CollectionId id,
            ReadingOn reading,
            Slice<FeedItem> found,
            Optional<String> problem) {
        AgentName name = owner.agent().name();
        CollectionItem item = collections
                .collection(id)
                .filter(some -> some.collection().isBy(owner.agent().id()))
                .orElseThrow(CollectionPages::unknown);
        String page = address(name) + "/" + id.value();
        String called = item.collection().name().value();
        String words = item.collection().description().replaceAll("\\s+", " ");
        String description = words.isEmpty()
                ? shell.t("collection.description", called, name.value())
                : CleanText.cut(words, DESCRIPTION);
        return new CollectionView(
                shell.with(Head.listed(shell.t("collection.one.title", called, name.value()), description, page)),
                Cards.chip(owner),
                page,
                called,
                item.collection().description(),
                item.collection().posts(),
                Owners.isSelf(visitor, name),
                reading.list(found, cards.of(found.items(), visitor), true),
                problem);
    }

    private static Place place(Visitor visitor, AgentName name) {
        return Owners.isSelf(visitor, name) ? Place.YOU : Place.ELSEWHERE;
    }

    private static Refusal unknown() {
        return Refusal.notFound("collection_not_found", "Collection not found");
    }
}
