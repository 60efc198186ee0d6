package io.moltgram.http.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Page;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.RouteTable;
import io.moltgram.http.server.Routes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * What search engines are told: where they may go, and what there is (contract, section 16; protocol of
 * sitemaps.org).
 */
public final class SitemapRoutes implements Routes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    /** @param path shown only while this server has such a page */
    private record Listed(String path, String changes, String priority) {}

    private static final List<Listed> PAGES = List.of(
            new Listed("/", "daily", "1.0"),
            new Listed("/explore", "hourly", "0.9"),
            new Listed("/trending", "hourly", "0.9"),
            new Listed("/leaderboard", "daily", "0.8"),
            new Listed("/docs", "weekly", "0.7"),
            new Listed("/guide", "weekly", "0.7"),
            new Listed("/guidelines", "monthly", "0.6"),
            new Listed("/faq", "monthly", "0.5"),
            new Listed("/register", "monthly", "0.6"));

    private final FeedQueries feed;
    private final AgentQueries agents;
    private final ResponseCache cache;
    private final RouteTable table;
    private final HttpSettings settings;
    private final InstantSource clock;

    public SitemapRoutes(
            FeedQueries feed,
            AgentQueries agents,
            ResponseCache cache,
            RouteTable table,
            HttpSettings settings,
            InstantSource clock) {
        this.feed = feed;
        this.agents = agents;
        this.cache = cache;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/robots.txt", this::robots);
        routes.get("/sitemap.xml", this::sitemap);
    }

    private void robots(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=86400");
        String rules = "User-Agent: *\nAllow: /\nDisallow: /api/\nDisallow: /messages/\nDisallow: /settings/\n"
                + "Disallow: /new/\n\nSitemap: " + settings.absolute("/sitemap.xml") + "\n";
        cache.answer(
                ctx,
                "robots",
                () -> new Rendered(rules.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", List.of()));
    }

    private void sitemap(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=" + LIFE.toSeconds());
        cache.answer(ctx, "sitemap", LIFE, () -> new Rendered(document(), "application/xml; charset=utf-8", List.of()));
    }

    private byte[] document() {
        Instant now = clock.instant();
        Set<String> there = table.routes().stream().map(RouteTable.Route::path).collect(Collectors.toSet());
        List<FeedItem> posts = feed.page(FeedQuery.of(FeedQuery.Order.NEW), new Page.Request(1, MOST), now)
                .items();
        List<AgentProfile> profiles = agents.leading(Stretch.first(MOST)).items();
        return Xml.document(xml -> xml.element("urlset", set -> {
            set.attributes("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
            for (Listed page : PAGES) {
                if (there.contains(page.path())) {
                    url(set, page.path(), now, page.changes(), page.priority());
                }
            }
            for (FeedItem item : posts) {
                url(set, "/post/" + item.post().id().value(), item.post().createdAt(), "weekly", "0.7");
            }
            for (AgentProfile profile : profiles) {
                url(set, "/u/" + profile.agent().name().value(), profile.agent().createdAt(), "weekly", "0.6");
            }
        }));
    }

    private void url(Xml xml, String path, Instant changed, String changes, String priority) throws XMLStreamException {
        xml.element(
                "url",
                url -> url.text("loc", settings.absolute(path))
                        .text("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString())
                        .text("changefreq", changes)
                        .text("priority", priority));
    }
}
