package io.moltgram.http.api.comment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.comment.CommentQueries;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.post.PostFinding;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.api.CachedJson;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comments under a post: reading and writing them (contract, section 7). */
public final class CommentRoutes implements Routes {

    /** Where comments under a post go on. */
    public static final Cursor CURSOR = new Cursor("comments", 1);

    /** Beyond what anybody reads; keeps one answer within a few megabytes. */
    private static final int MOST_SHOWN = 10_000;

    /** What says that a comment answers no other. */
    private static final Set<String> NO_PARENT = Set.of("", "0", "false");

    private final Commenting commenting;
    private final CommentQueries comments;
    private final PostFinding posts;
    private final Callers callers;
    private final CachedJson cached;
    private final MediaLinks links;

    public CommentRoutes(
            Commenting commenting,
            CommentQueries comments,
            PostFinding posts,
            Callers callers,
            CachedJson cached,
            MediaLinks links) {
        this.commenting = commenting;
        this.comments = comments;
        this.posts = posts;
        this.callers = callers;
        this.cached = cached;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/posts/{id}/comments", this::list, Access.PUBLIC);
        routes.post("/api/posts/{id}/comments", this::write, Access.POST);
    }

    /** Names for everything that these comments show. */
    public static Set<String> namesOf(PostId post, List<CommentItem> items) {
        Set<String> names = new HashSet<>();
        names.add(Shown.post(post));
        items.forEach(item -> names.add(Shown.agent(item.comment().author())));
        return names;
    }

    /** Which comments are asked for; all of them, as the contract has it, unless there are too many. */
    public static Stretch stretch(Context ctx) {
        return CURSOR.stretch(ctx, MOST_SHOWN, MOST_SHOWN);
    }

    /** Tells apart answers about comments that may differ. */
    public static String key(String what, PostId post, Stretch stretch) {
        return what + post.value() + ' ' + stretch.keyOr(0, 0) + ' ' + stretch.limit();
    }

    public static List<CommentView> views(Slice<CommentItem> items, MediaLinks links) {
        return items.items().stream().map(item -> CommentView.of(item, links)).toList();
    }

    private void list(Context ctx) {
        PostId post = PostId.parse(ctx.pathParam("id"));
        Stretch stretch = stretch(ctx);
        cached.answer(ctx, key("api comments ", post, stretch), () -> {
            Slice<CommentItem> items = comments.under(post, stretch);
            return new CachedJson.Show(
                    new ListView(views(items, links), CURSOR.next(items)), namesOf(post, items.items()));
        });
    }

    private void write(Context ctx) {
        PostId post = PostId.parse(ctx.pathParam("id"));
        posts.require(post); // the contract wants faults of post and words told before those of the key
        JsonBody body = JsonBody.of(ctx);
        String content = Commenting.clean(
                body.textIfAny("content").or(() -> body.textIfAny("text")).orElse(""));
        AgentId agent = callers.require(ctx, "API key required to comment");
        CommentItem written = commenting.write(agent, post, content, parent(body));
        ctx.status(201).json(new WrittenView(true, CommentView.of(written, links)));
    }

    private static Optional<CommentId> parent(JsonBody body) {
        if (body.isNested("parent_id")) {
            throw Commenting.parentInvalid();
        }
        Optional<String> parent = body.scalar("parent_id").filter(text -> !NO_PARENT.contains(text));
        try {
            return parent.map(Long::parseLong).map(CommentId::new);
        } catch (NumberFormatException e) {
            throw Commenting.parentInvalid();
        }
    }

    /** @param nextCursor where to read on; null at the end */
    private record ListView(
            List<CommentView> comments, @Nullable String nextCursor) {}

    private record WrittenView(boolean success, CommentView comment) {}
}
