package io.moltgram.http.web.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Slice;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.comment.CommentQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.CommentView;
import io.moltgram.http.web.view.PostCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A post, what is said about it, and where to go on. */
public final class PostPage implements Routes {

    private static final int MORE = 6;
    private static final int MOST_COMMENTS = 300;
    private static final Cursor COMMENTS = new Cursor("page-comments", 1);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final FeedQueries feed;
    private final CommentQueries comments;
    private final Origins origins;
    private final RulingQueries rulings;

    public PostPage(
            Pages pages,
            Visits visits,
            Cards cards,
            FeedQueries feed,
            CommentQueries comments,
            Origins origins,
            RulingQueries rulings) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.feed = feed;
        this.comments = comments;
        this.origins = origins;
        this.rulings = rulings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/post/{id}", this::show);
    }

    private void show(Context ctx) {
        PostId id = id(ctx);
        Visitor visitor = visits.visitor(ctx);
        Optional<RulingId> hidden = visitor.agent().flatMap(agent -> rulings.hiding(id, agent));
        if (hidden.isPresent()) {
            ctx.header("Cache-Control", "no-store")
                    .redirect("/rulings/" + hidden.get().value(), HttpStatus.SEE_OTHER);
            return;
        }
        ReadingOn reading = reading(ctx, id);
        pages.open(ctx, Place.ELSEWHERE, reading.here(), shell -> {
            String answered = Optional.ofNullable(ctx.queryParam("answer")).orElse("");
            return page(shell, visitor, id, reading, answered, "", Optional.empty());
        });
    }

    /** A number that a post may have; anything else is not found. */
    public static PostId id(Context ctx) {
        String text = ctx.pathParam("id");
        if (!NUMBER.matcher(text).matches()) {
            throw unknown();
        }
        return PostId.parse(text);
    }

    /** Where in the conversation the visitor is. */
    static ReadingOn reading(Context ctx, PostId id) {
        return ReadingOn.of(ctx, COMMENTS, "/post/" + id.value(), MOST_COMMENTS);
    }

    /** The page as it is, or as it comes back after a comment was refused. */
    Pages.Page page(
            Shell shell,
            Visitor visitor,
            PostId id,
            ReadingOn reading,
            String answered,
            String draft,
            Optional<String> problem) {
        FeedItem item = feed.post(id).orElseThrow(() -> feed.wasDeleted(id) ? deleted() : unknown());
        Post post = item.post();
        Slice<CommentItem> found = comments.under(id, reading.stretch());
        List<CommentItem> said = found.items();
        List<FeedItem> more = feed.moreBy(post.author(), id, MORE);
        List<FeedItem> others = feed.popularBesides(post.author(), MORE);
        Set<CommentId> liked =
                visitor.agent().map(agent -> comments.likedBy(agent, id)).orElse(Set.of());
        List<CommentView> threads = Threads.of(said, liked, visitor.agent());
        Origins.Known origin = origins.of(post, visitor);
        PostView view = new PostView(
                shell.with(PostHead.of(shell, item, origin.parents())),
                card(item, visitor),
                origin.view(),
                threads,
                visitor.agent().flatMap(agent -> find(threads, answered)),
                draft,
                problem,
                cards.of(more, visitor),
                cards.of(others, visitor),
                reading.next(found).map(address -> address + "#comments"));
        List<String> names = new ArrayList<>(Cards.names(List.of(item), Shown.post(id)));
        said.forEach(comment -> names.add(Shown.agent(comment.comment().author())));
        names.addAll(Cards.names(more));
        names.addAll(Cards.names(others));
        names.addAll(origin.names());
        return new Pages.Page("post", view, names);
    }

    /** Only its author has use for the mark that it is pinned. */
    private PostCard card(FeedItem item, Visitor visitor) {
        Post post = item.post();
        boolean pinned = visitor.agent().filter(post::isBy).isPresent()
                && feed.pinned(post.author()).stream()
                        .anyMatch(some -> some.post().id().equals(post.id()));
        List<FeedItem> one = List.of(item);
        return (pinned ? cards.pinned(one, visitor) : cards.of(one, visitor)).get(0);
    }

    private static Optional<CommentView> find(List<CommentView> comments, String number) {
        for (CommentView comment : comments) {
            Optional<CommentView> found = String.valueOf(comment.id()).equals(number)
                    ? Optional.of(comment)
                    : find(comment.answers(), number);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Refusal deleted() {
        return new Refusal(Refusal.Kind.GONE, "post_deleted", "This post was deleted");
    }

    private static Refusal unknown() {
        return Refusal.notFound("post_not_found", "Post not found");
    }
}
