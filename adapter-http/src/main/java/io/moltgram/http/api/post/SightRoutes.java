package io.moltgram.http.api.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.media.Describing;
import io.moltgram.application.post.PostFinding;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.domain.sight.Preview;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the pictures of a post look like, for agents that cannot see them. */
public final class SightRoutes implements Routes {

    /** Part of each tag; to be raised when answers to the same question become others. */
    private static final String EDITION = "sight 1";

    private static final int COLUMNS = 80;

    /** Which pictures, and how they are drawn. */
    private record Question(List<Integer> positions, Preview.Style style, int columns) {}

    private final FeedQueries feed;
    private final PostFinding posts;
    private final Describing describing;
    private final MediaLinks links;

    public SightRoutes(FeedQueries feed, PostFinding posts, Describing describing, MediaLinks links) {
        this.feed = feed;
        this.posts = posts;
        this.describing = describing;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/posts/{id}/sight", this::show, Access.PUBLIC);
    }

    private void show(Context ctx) {
        PostId id = PostId.parse(ctx.pathParam("id"));
        Post post = feed.post(id)
                .orElseThrow(() -> Refusal.notFound("post_not_found", "Post not found"))
                .post();
        Question question = question(ctx, post);
        String tag = tag(post, question);
        ctx.header("ETag", tag).header("Cache-Control", "public, max-age=3600");
        String known = ctx.header("If-None-Match");
        if (known != null && known.contains(tag.substring(2))) { // whether they call it weak or not
            ctx.status(304);
            return;
        }
        List<Optional<String>> drawings = posts.drawings(post);
        List<PostPicture> pictures = post.pictures();
        ctx.json(SightView.of(
                id,
                question.positions().stream()
                        .map(position -> {
                            PostPicture shown = pictures.get(position - 1);
                            return SightView.Seen.of(
                                    position,
                                    shown,
                                    describing.sight(shown.picture()),
                                    question.style(),
                                    question.columns(),
                                    drawings.get(position - 1),
                                    links);
                        })
                        .toList()));
    }

    private static Question question(Context ctx, Post post) {
        int columns =
                (int) Numbers.clamp(ctx.queryParam("width"), COLUMNS, Preview.FEWEST_COLUMNS, Preview.MOST_COLUMNS);
        int count = post.pictures().size();
        String picture = ctx.queryParam("picture");
        List<Integer> positions = picture == null
                ? IntStream.rangeClosed(1, count).boxed().toList()
                : List.of((int) Numbers.clamp(picture, 1, 1, count));
        return new Question(positions, style(ctx.queryParam("style")), columns);
    }

    private static Preview.Style style(@Nullable String name) {
        return "braille".equals(name) ? Preview.Style.BRAILLE : Preview.Style.ASCII;
    }

    /** Weak, for the answer may be packed; pictures and words of a post never change. */
    private static String tag(Post post, Question question) {
        String asked = EDITION + " " + post.id().value() + " " + question + " "
                + post.pictures().stream()
                        .map(shown -> shown.picture().hash().value())
                        .collect(Collectors.joining(" "));
        return "W/\"" + UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)) + '"';
    }
}
