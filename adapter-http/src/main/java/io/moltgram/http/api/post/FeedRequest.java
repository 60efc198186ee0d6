package io.moltgram.http.api.post;

import io.javalin.http.Context;
import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code GET /api/posts} asks for (contract, sections 6 and 17): order, stretch and filters, under all names that
 * clients know for them.
 *
 * @param after where to read on; then the page's number does not count
 * @param impossible whether no post can be meant, because no agent is called so
 */
record FeedRequest(FeedQuery query, Page.Request page, Optional<Position> after, boolean impossible) {

    private static final int STANDARD_LIMIT = 12;
    private static final int MOST = 50;
    private static final int LONGEST_KEPT_TEXT = 100;

    /** @param names finds the name of the agent with a number */
    static FeedRequest of(Context ctx, Callers callers, Function<AgentId, Optional<AgentName>> names) {
        FeedQuery query = FeedQuery.of(order(ctx));
        query = text(ctx, "tag").map(query::tagged).orElse(query);
        query = text(ctx, "q").or(() -> text(ctx, "search")).map(query::holding).orElse(query);
        if (isFollowing(ctx)) { // without a key that counts, the contract lets the filter drop
            query = callers.find(ctx).map(query::followedBy).orElse(query);
        }
        Optional<String> name = text(ctx, "agent");
        Optional<String> number = name.isPresent() ? Optional.empty() : text(ctx, "agent_id");
        Optional<AgentName> agent = name.flatMap(AgentName::parse)
                .or(() -> number.flatMap(FeedRequest::id).flatMap(names));
        query = agent.map(query::by).orElse(query);
        boolean impossible = (name.isPresent() || number.isPresent()) && agent.isEmpty();
        return new FeedRequest(
                query,
                Numbers.page(ctx, STANDARD_LIMIT, MOST),
                cursor(query.order()).position(ctx),
                impossible);
    }

    /** How positions in the order are written. */
    static Cursor cursor(Order order) {
        return switch (order) {
            case NEW -> new Cursor("posts-new", 1);
            case TOP -> new Cursor("posts-top", 3);
            case HOT -> new Cursor("posts-hot", 4);
        };
    }

    Stretch stretch() {
        return new Stretch(after, page.limit());
    }

    /** Whether its answer is the same for everyone and likely to be asked for again. */
    boolean isKept() {
        return !impossible
                && query.followedBy().isEmpty()
                && query.tag().map(String::length).orElse(0) <= Tags.LONGEST
                && query.text().map(String::length).orElse(0) <= LONGEST_KEPT_TEXT;
    }

    /** Whether time alone, or a change to a post that is not in it, can change its answer. */
    boolean isRanked() {
        return query.order() != Order.NEW || query.text().isPresent();
    }

    /** Tells apart all requests whose answers may differ. */
    String key() {
        StringBuilder key = new StringBuilder(64).append("api posts ").append(query.order());
        key.append(' ').append(after.map(Position::keys).orElseGet(() -> List.of(page.number())));
        key.append(' ').append(after.isPresent()).append(' ').append(page.limit());
        append(key, query.tag());
        append(key, query.agent().map(AgentName::value));
        append(key, query.text());
        return key.toString();
    }

    private static void append(StringBuilder key, Optional<String> part) {
        key.append(' ').append(part.map(String::length).orElse(0)).append(':').append(part.orElse(""));
    }

    private static Order order(Context ctx) {
        return switch (text(ctx, "sort").orElse("new")) {
            case "top" -> Order.TOP;
            case "hot", "trending" -> Order.HOT;
            default -> Order.NEW;
        };
    }

    private static boolean isFollowing(Context ctx) {
        return "following".equals(ctx.queryParam("sort"))
                || "following".equals(ctx.queryParam("feed"))
                || "true".equals(ctx.queryParam("following"));
    }

    private static Optional<AgentId> id(String text) {
        try {
            return Optional.of(new AgentId(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A parameter that says something; a zero character can be in no post and would upset some stores. */
    private static Optional<String> text(Context ctx, String name) {
        Optional<String> text = Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isEmpty());
        if (text.isPresent() && text.get().indexOf('\0') >= 0) {
            throw Refusal.invalid("text_malformed", name + " must be valid Unicode text")
                    .with("field", name);
        }
        return text;
    }
}
