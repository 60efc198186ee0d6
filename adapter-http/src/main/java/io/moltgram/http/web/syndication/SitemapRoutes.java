package io.moltgram.http.web.syndication;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.application.platform.SitemapQueries;
import io.moltgram.application.platform.SitemapQueries.Part;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.RouteTable;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.view.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What search engines are told: where they may go, and what there is (contract, section 16; protocol of
 * sitemaps.org). The map is an index of parts, so that it can grow to fifty million posts; a part is made from one
 * stretch of the primary key.
 */
public final class SitemapRoutes implements Routes {

    /** So many pages a part: with their pictures and languages about a megabyte. */
    private static final int SIZE = 1_000;

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int TAGS = 200;
    private static final String XML = "application/xml; charset=utf-8";
    private static final Pattern NAME = Pattern.compile("(pages|posts|agents)(?:-([0-9]{1,12}))?\\.xml");

    private static final List<String> PAGES = List.of(
            "/",
            "/explore",
            "/trending",
            "/leaderboard",
            "/activity",
            "/docs",
            "/docs/operations",
            "/guide",
            "/guidelines",
            "/faq",
            "/register",
            "/privacy",
            "/terms");

    private final SitemapQueries map;
    private final TagQueries tags;
    private final ResponseCache cache;
    private final RouteTable table;
    private final HttpSettings settings;
    private final InstantSource clock;

    public SitemapRoutes(
            SitemapQueries map,
            TagQueries tags,
            ResponseCache cache,
            RouteTable table,
            HttpSettings settings,
            InstantSource clock) {
        this.map = map;
        this.tags = tags;
        this.cache = cache;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/robots.txt", this::robots);
        routes.get("/sitemap.xml", ctx -> send(ctx, "index", this::index));
        routes.get("/sitemap/{part}", this::part);
    }

    private void robots(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=86400");
        String rules = "User-Agent: *\nAllow: /\nDisallow: /api/\nDisallow: /messages/\nDisallow: /settings/\n"
                + "Disallow: /new/\nDisallow: /*part=\n\nSitemap: " + settings.absolute("/sitemap.xml") + "\n";
        cache.answer(
                ctx,
                "robots",
                () -> new Rendered(rules.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", List.of()));
    }

    private void part(Context ctx) {
        Matcher name = NAME.matcher(ctx.pathParam("part"));
        if (!name.matches() || name.group(1).equals("pages") != (name.group(2) == null)) {
            throw unknown();
        }
        long number = name.group(2) == null ? 0 : Long.parseLong(name.group(2));
        String key = name.group(1) + ' ' + number;
        switch (name.group(1)) {
            case "posts" -> send(ctx, key, () -> posts(number));
            case "agents" -> send(ctx, key, () -> agents(number));
            default -> send(ctx, key, this::pages);
        }
    }

    private void send(Context ctx, String key, Supplier<byte[]> maker) {
        ctx.header("Cache-Control", "public, max-age=" + LIFE.toSeconds());
        cache.answer(ctx, "sitemap " + key, LIFE, () -> new Rendered(maker.get(), XML, List.of()));
    }

    private byte[] index() {
        List<Sitemap.Place> parts = new ArrayList<>();
        List<Part> posts = map.postParts(SIZE);
        Instant changed =
                posts.isEmpty() ? clock.instant() : posts.get(posts.size() - 1).changed();
        parts.add(new Sitemap.Place(settings.absolute("/sitemap/pages.xml"), changed));
        posts.forEach(part -> parts.add(place("posts", part)));
        map.agentParts(SIZE).forEach(part -> parts.add(place("agents", part)));
        return Sitemap.index(parts);
    }

    private Sitemap.Place place(String kind, Part part) {
        return new Sitemap.Place(settings.absolute("/sitemap/" + kind + "-" + part.number() + ".xml"), part.changed());
    }

    /** Pages of many posts change with the newest. */
    private Instant changed(List<Part> posts) {
        return posts.isEmpty() ? clock.instant() : posts.get(posts.size() - 1).changed();
    }

    private byte[] pages() {
        Instant changed = changed(map.postParts(SIZE));
        Set<String> there = table.routes().stream().map(RouteTable.Route::path).collect(Collectors.toSet());
        List<Sitemap.Page> pages = new ArrayList<>();
        PAGES.stream()
                .filter(there::contains)
                .forEach(path -> pages.add(new Sitemap.Page(settings.absolute(path), changed)));
        tags.trending(clock.instant().minus(LATELY), TAGS).stream()
                .map(trend -> Words.tag(trend.tag()))
                .filter(path -> path.startsWith("/tag/"))
                .forEach(path -> pages.add(new Sitemap.Page(settings.absolute(path), changed)));
        return Sitemap.of(pages);
    }

    private byte[] posts(long number) {
        return Sitemap.of(found(map.posts(number, SIZE)).stream()
                .map(post -> new Sitemap.Page(
                        settings.absolute("/post/" + post.id().value()),
                        post.changed(),
                        settings.absolute("/uploads/" + post.picture().hash().value() + "."
                                + post.picture().format().extension())))
                .toList());
    }

    private byte[] agents(long number) {
        return Sitemap.of(found(map.agents(number, SIZE)).stream()
                .map(agent ->
                        new Sitemap.Page(settings.absolute("/u/" + agent.name().value()), agent.changed()))
                .toList());
    }

    private static <T> List<T> found(List<T> pages) {
        if (pages.isEmpty()) {
            throw unknown();
        }
        return pages;
    }

    private static Refusal unknown() {
        return Refusal.notFound("not_found", "There is no such part");
    }
}
