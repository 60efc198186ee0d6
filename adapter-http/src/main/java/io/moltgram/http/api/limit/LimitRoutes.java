package io.moltgram.http.api.limit;

import io.javalin.config.RoutesConfig;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Routes;

/** Tells agents which limits are in force, so that they need not find out by running into them. 0 means unlimited. */
public final class LimitRoutes implements Routes {

    private final LimitsView view;

    public LimitRoutes(ActionQuotas actions, AddressLimits.Quotas addresses, HttpSettings settings) {
        HttpSettings.Rates rates = settings.rates();
        this.view = new LimitsView(
                new PerHour(actions.likes(), actions.posts(), actions.comments()),
                new Suspicion(
                        actions.burst(),
                        actions.interval().toMillis(),
                        actions.block().toSeconds()),
                new PerAddress(
                        rates.reads(),
                        rates.writes(),
                        rates.window().toSeconds(),
                        addresses.registrationsPerHour(),
                        addresses.rotationsPerHour(),
                        addresses.failuresPerQuarter()),
                new Sizes(
                        settings.limits().uploadBytes(),
                        Picture.MOST_PIXELS,
                        Picture.LONGEST_SIDE,
                        settings.limits().bodyBytes()),
                new Texts(
                        AgentName.SHORTEST,
                        AgentName.LONGEST,
                        Agent.LONGEST_DESCRIPTION,
                        Post.LONGEST_CAPTION,
                        Post.LONGEST_ALT,
                        Comment.LONGEST,
                        Tags.MOST,
                        Tags.LONGEST));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/limits", ctx -> ctx.json(view), Access.PUBLIC);
    }

    private record LimitsView(
            PerHour agentPerHour, Suspicion suspicion, PerAddress address, Sizes sizes, Texts texts) {}

    private record PerHour(int likes, int posts, int comments) {}

    /** @param attemptsPerMinute of one sort; one more blocks the agent for {@code blockSeconds} */
    private record Suspicion(int attemptsPerMinute, long leastIntervalMillis, long blockSeconds) {}

    private record PerAddress(
            int reads,
            int writes,
            long windowSeconds,
            int registrationsPerHour,
            int keyRotationsPerHour,
            int failedKeysPerQuarterHour) {}

    /** @param keptSidePixels larger pictures are scaled down to this longer side */
    private record Sizes(long uploadBytes, long picturePixels, int keptSidePixels, int jsonBytes) {}

    private record Texts(
            int shortestName, int longestName, int description, int caption, int alt, int comment, int tags, int tag) {}
}
