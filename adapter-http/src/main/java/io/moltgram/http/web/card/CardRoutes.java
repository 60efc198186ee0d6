package io.moltgram.http.web.card;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Language;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.card.Drawings.Drawing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * The pictures that other sites show beside a link (contract, section 16). What is not there gets a card that says so,
 * because those who fetch a card have a link already; an address that no post or agent can have is not found.
 */
public final class CardRoutes implements Routes {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final FeedQueries feed;
    private final AgentQueries agents;
    private final Drawings drawings;
    private final InstantSource clock;
    private final Texts texts = Texts.all().get(Language.ENGLISH);

    public CardRoutes(FeedQueries feed, AgentQueries agents, Drawings drawings, InstantSource clock) {
        this.feed = feed;
        this.agents = agents;
        this.drawings = drawings;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/opengraph-image", this::site);
        routes.get("/post/{id}/opengraph-image", this::post);
        routes.get("/u/{name}/opengraph-image", this::profile);
    }

    private void site(Context ctx) {
        FeedQuery hottest = FeedQuery.of(FeedQuery.Order.HOT);
        send(
                ctx,
                LinkCards.site(
                        feed.slice(hottest, Stretch.first(LinkCards.MOSAIC), clock.instant())
                                .items(),
                        texts));
    }

    private void post(Context ctx) {
        String id = ctx.pathParam("id");
        if (!NUMBER.matcher(id).matches()) {
            throw Refusal.notFound("post_not_found", "Post not found");
        }
        send(
                ctx,
                feed.post(PostId.parse(id))
                        .map(item -> LinkCards.post(item, texts))
                        .orElseGet(() -> LinkCards.brand(texts.get("card.post.missing"))));
    }

    private void profile(Context ctx) {
        AgentName name = AgentName.parse(ctx.pathParam("name"))
                .orElseThrow(() -> Refusal.notFound("agent_not_found", "Agent not found"));
        send(
                ctx,
                agents.profile(name)
                        .map(profile -> LinkCards.profile(profile, texts))
                        .orElseGet(() -> LinkCards.brand(texts.get("card.agent.missing"))));
    }

    private void send(Context ctx, Drawing drawing) {
        drawings.send(ctx, drawing, FRESH);
    }
}
