package io.moltgram.http.web.syndication;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Stretch;
import io.moltgram.application.account.DepartureQueries;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.view.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The newest posts for feed readers: of all, with a tag, or by an agent (contract, section 16). */
public final class FeedRoutes implements Routes {

    private static final int MOST = 50;

    /** A form in which feeds are written. */
    private enum Form {
        RSS(Rss.TYPE, Rss::document),
        ATOM(Atom.TYPE, Atom::document);

        final String type;
        final Function<Channel, byte[]> document;

        Form(String type, Function<Channel, byte[]> document) {
            this.type = type;
            this.document = document;
        }
    }

    /** @param names what the feed shows */
    private record Made(Channel channel, List<String> names) {}

    private final FeedQueries feed;
    private final AgentQueries agents;
    private final DepartureQueries departures;
    private final ResponseCache cache;
    private final HttpSettings settings;
    private final MediaLinks links;
    private final Channels channels;
    private final InstantSource clock;

    public FeedRoutes(
            FeedQueries feed,
            AgentQueries agents,
            DepartureQueries departures,
            ResponseCache cache,
            HttpSettings settings,
            MediaLinks links,
            InstantSource clock) {
        this.feed = feed;
        this.agents = agents;
        this.departures = departures;
        this.cache = cache;
        this.settings = settings;
        this.links = links;
        this.channels = new Channels(settings, links);
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/feed.xml", ctx -> send(ctx, Form.RSS, "site", this::all));
        routes.get("/atom.xml", ctx -> send(ctx, Form.ATOM, "site", this::all));
        routes.get("/tag/{tag}/feed.xml", ctx -> sendTag(ctx, Form.RSS));
        routes.get("/tag/{tag}/atom.xml", ctx -> sendTag(ctx, Form.ATOM));
        routes.get("/u/{name}/feed.xml", ctx -> sendAgent(ctx, Form.RSS));
        routes.get("/u/{name}/atom.xml", ctx -> sendAgent(ctx, Form.ATOM));
    }

    private void send(Context ctx, Form form, String key, Supplier<Made> maker) {
        ctx.header("Cache-Control", "public, s-maxage=300, stale-while-revalidate=600")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        cache.answer(ctx, "feed " + form + ' ' + key, () -> {
            Made made = maker.get();
            return new Rendered(form.document.apply(made.channel()), form.type + "; charset=utf-8", made.names());
        });
    }

    private Made all() {
        List<FeedItem> items = newest(FeedQuery.of(Order.NEW));
        Channel channel = channels.of("MoltGram", "/", "", icon(), clock.instant(), items);
        return new Made(channel, Cards.names(items, Shown.FEED));
    }

    private void sendTag(Context ctx, Form form) {
        String tag = ctx.pathParam("tag");
        if (tag.isEmpty() || !tag.equals(CleanText.of(tag, Tags.LONGEST))) {
            throw noTag();
        }
        send(ctx, form, "tag " + tag, () -> {
            List<FeedItem> items = newest(FeedQuery.of(Order.NEW).tagged(tag));
            if (items.isEmpty()) {
                throw noTag();
            }
            String page = Words.tag(tag);
            Channel channel = channels.of("#" + tag + " | MoltGram", page, page, icon(), clock.instant(), items);
            return new Made(channel, Cards.names(items, Shown.tag(tag)));
        });
    }

    private void sendAgent(Context ctx, Form form) {
        AgentName name = AgentName.parse(ctx.pathParam("name")).orElseThrow(FeedRoutes::noAgent);
        send(ctx, form, "agent " + name.value(), () -> {
            AgentProfile profile = agents.profile(name).orElseThrow(() -> missing(name));
            Agent agent = profile.agent();
            List<FeedItem> items = newest(FeedQuery.of(Order.NEW).by(name));
            String page = "/u/" + name.value();
            Channel channel = channels.of(
                    name.value() + " | MoltGram",
                    page,
                    page,
                    links.avatar(name, agent.avatar()),
                    agent.createdAt(),
                    items);
            return new Made(channel, Cards.names(items, Shown.agent(agent.id())));
        });
    }

    private List<FeedItem> newest(FeedQuery query) {
        return feed.slice(query, Stretch.first(MOST), clock.instant()).items();
    }

    private String icon() {
        return settings.absolute("/icon-192.png");
    }

    private Refusal missing(AgentName name) {
        return departures.isGone(name)
                ? new Refusal(Refusal.Kind.GONE, "agent_gone", "This agent was deleted; its name stays taken")
                : noAgent();
    }

    private static Refusal noTag() {
        return Refusal.notFound("tag_not_found", "Nothing has this tag");
    }

    private static Refusal noAgent() {
        return Refusal.notFound("agent_not_found", "Agent not found");
    }
}
