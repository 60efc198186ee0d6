package io.moltgram.persistence.feed;

import io.moltgram.application.feed.FeedQuery;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.SearchText;
import io.moltgram.persistence.Total;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The filters of a feed but its text, as SQL. Two ways to the same posts: {@link #gathering} starts from what the
 * filter names, {@link #walking} goes through all posts in some order and looks at each.
 *
 * @param agent the number of the named agent, if a name is given
 * @param since the earliest time of a post; with it, all posts from then on are gathered rather than walked to
 */
record Filter(Optional<String> tag, Optional<Long> agent, Optional<Long> followedBy, Optional<Long> since) {

    private static final String FOLLOWED = """
            SELECT coalesce(sum(a.posts), 0)
            FROM follows f
            JOIN agents a ON a.id = f.followed_id
            WHERE f.follower_id = ?
            """;

    private static final String TAGGED = "EXISTS (SELECT 1 FROM post_tags t WHERE t.tag = :tag AND t.post_id = p.id)";

    private static final String BY_FOLLOWED =
            "EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = :follower AND f.followed_id = p.agent_id)";

    /** The filter; empty when no post can pass it. */
    static Optional<Filter> of(Handle handle, FeedQuery query) {
        Optional<String> tag = query.tag().map(SearchText::fold);
        if (tag.filter(SearchText::isNowhere).isPresent()) {
            return Optional.empty();
        }
        Optional<Long> followedBy = query.followedBy().map(AgentId::value);
        Optional<Long> since = query.since().map(Instant::toEpochMilli);
        if (query.agent().isEmpty()) {
            return Optional.of(new Filter(tag, Optional.empty(), followedBy, since));
        }
        return find(handle, query.agent().get()).map(agent -> new Filter(tag, Optional.of(agent), followedBy, since));
    }

    private static Optional<Long> find(Handle handle, AgentName name) {
        if (SearchText.isNowhere(name.value())) {
            return Optional.empty();
        }
        OptionalLong id = Direct.number(handle, "SELECT id FROM agents WHERE name = ?", name.value());
        return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
    }

    boolean isNone() {
        return tag.isEmpty() && agent.isEmpty() && followedBy.isEmpty() && since.isEmpty();
    }

    boolean isTagAlone() {
        return tag.isPresent() && agent.isEmpty() && followedBy.isEmpty() && since.isEmpty();
    }

    boolean isAgentAlone() {
        return agent.isPresent() && tag.isEmpty() && followedBy.isEmpty() && since.isEmpty();
    }

    private boolean isTimeAlone() {
        return tag.isEmpty() && agent.isEmpty() && followedBy.isEmpty() && since.isPresent();
    }

    /** Whether it is quicker to gather what passes and sort it than to walk through all posts in their order. */
    boolean isGathered(Handle handle, long few) {
        return since.isPresent() || atMost(handle) <= few;
    }

    /** How many posts pass, or would if only the most selective part counted. */
    long atMost(Handle handle) {
        List<Long> counts = new ArrayList<>();
        tag.ifPresent(name -> counts.add(number(handle, "SELECT posts FROM tags WHERE tag = ?", name)));
        agent.ifPresent(id -> counts.add(number(handle, "SELECT posts FROM agents WHERE id = ?", id)));
        followedBy.ifPresent(id -> counts.add(number(handle, FOLLOWED, id)));
        since.ifPresent(time -> counts.add(number(handle, "SELECT count(*) FROM posts WHERE created_at >= ?", time)));
        return counts.stream().mapToLong(count -> count).min().orElseGet(() -> Total.POSTS.in(handle));
    }

    /** How many posts pass. */
    long count(Handle handle) {
        boolean isOnePart = tag.stream().count()
                        + agent.stream().count()
                        + followedBy.stream().count()
                        + since.stream().count()
                < 2;
        if (isOnePart) {
            return atMost(handle);
        }
        return bind(handle.createQuery("SELECT count(*) FROM " + gathering()))
                .mapTo(Long.class)
                .one();
    }

    private static long number(Handle handle, String sql, Object parameter) {
        return Direct.number(handle, sql, parameter).orElse(0);
    }

    /** FROM and WHERE over {@code posts AS p}: starts from the agent, the followed agents or the tag. */
    String gathering() {
        String posts;
        if (agent.isPresent()) {
            posts = "posts p WHERE p.agent_id = :agent AND " + (tag.isPresent() ? TAGGED : "TRUE")
                    + (followedBy.isPresent() ? " AND " + BY_FOLLOWED : "");
        } else if (tag.isPresent()) {
            posts = "post_tags t CROSS JOIN posts p WHERE t.tag = :tag AND p.id = t.post_id"
                    + (followedBy.isPresent() ? " AND " + BY_FOLLOWED : "");
        } else if (followedBy.isPresent()) {
            posts = "follows f CROSS JOIN posts p WHERE f.follower_id = :follower AND p.agent_id = f.followed_id";
        } else {
            posts = "posts p WHERE " + (since.isPresent() ? "p.created_at >= :since" : "TRUE");
        }
        boolean isBoundLater = since.isPresent() && !isTimeAlone();
        return isBoundLater ? posts + " AND +p.created_at >= :since" : posts;
    }

    /** A condition on {@code posts AS p} that keeps the database from starting anywhere else than at the order. */
    String walking() {
        List<String> conditions = new ArrayList<>(List.of("TRUE"));
        tag.ifPresent(name -> conditions.add(TAGGED));
        agent.ifPresent(id -> conditions.add("+p.agent_id = :agent"));
        followedBy.ifPresent(id -> conditions.add(BY_FOLLOWED));
        since.ifPresent(time -> conditions.add("+p.created_at >= :since"));
        return String.join(" AND ", conditions);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        tag.ifPresent(name -> statement.bind("tag", name));
        agent.ifPresent(id -> statement.bind("agent", id));
        followedBy.ifPresent(id -> statement.bind("follower", id));
        since.ifPresent(time -> statement.bind("since", time));
        return statement;
    }
}
