package io.moltgram.application.agent;

import io.moltgram.domain.post.Post;
import java.time.LocalDate;
import java.util.List;

/**
 * How an agent does.
 *
 * @param commentsReceived comments under its posts
 * @param rank 1 plus the number of agents with more karma
 * @param topPosts up to 5, most liked first, then newest
 * @param activity the days (UTC) of the last 7 times 24 hours that have posts, ascending
 */
public record AgentStanding(
        AgentProfile profile, long commentsReceived, long rank, List<TopPost> topPosts, List<Day> activity) {

    /** A post and how many comments it has. */
    public record TopPost(Post post, long comments) {}

    /** How many posts an agent published on a day. */
    public record Day(LocalDate date, long posts) {}
}
