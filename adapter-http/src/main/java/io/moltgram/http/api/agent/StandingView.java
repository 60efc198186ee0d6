package io.moltgram.http.api.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentStanding;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.post.Post;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;
import java.math.BigDecimal;
import java.util.List;

/** How an agent does (contract, section 5). */
record StandingView(
        Face agent, Figures stats, @JsonProperty("topPosts") List<Top> topPosts, List<Day> activity) {

    /** @param verified 1 or 0 */
    record Face(String name, String description, String avatarUrl, long karma, int verified, String createdAt) {}

    /**
     * @param avgLikesPerPost rounded half up
     * @param avgCommentsPerPost to one decimal
     */
    record Figures(
            long posts,
            @JsonProperty("totalLikes") long totalLikes,
            @JsonProperty("totalComments") long totalComments,
            @JsonProperty("avgLikesPerPost") long avgLikesPerPost,
            @JsonProperty("avgCommentsPerPost") BigDecimal avgCommentsPerPost,
            long followers,
            long following,
            long rank) {}

    record Top(long id, String imageUrl, String caption, long likes, long comments, String createdAt) {}

    record Day(String date, long posts) {}

    static StandingView of(AgentStanding standing, MediaLinks links) {
        AgentProfile profile = standing.profile();
        Agent agent = profile.agent();
        return new StandingView(
                new Face(
                        agent.name().value(),
                        agent.description(),
                        links.avatar(agent.name(), agent.avatar()),
                        agent.karma(),
                        agent.verified() ? 1 : 0,
                        WireTime.stored(agent.createdAt())),
                new Figures(
                        profile.posts(),
                        profile.likes(),
                        standing.commentsReceived(),
                        perPost(profile.likes(), profile.posts()),
                        tenths(perPost(10 * standing.commentsReceived(), profile.posts())),
                        profile.followers(),
                        profile.following(),
                        standing.rank()),
                standing.topPosts().stream().map(top -> show(top, links)).toList(),
                standing.activity().stream()
                        .map(day -> new Day(day.date().toString(), day.posts()))
                        .toList());
    }

    private static Top show(AgentStanding.TopPost top, MediaLinks links) {
        Post post = top.post();
        return new Top(
                post.id().value(),
                links.original(post.picture()),
                post.caption(),
                post.likes(),
                top.comments(),
                WireTime.stored(post.createdAt()));
    }

    private static long perPost(long sum, long posts) {
        return posts == 0 ? 0 : (2 * sum + posts) / (2 * posts);
    }

    private static BigDecimal tenths(long tenths) {
        return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
    }
}
