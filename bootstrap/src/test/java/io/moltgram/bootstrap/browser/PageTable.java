package io.moltgram.bootstrap.browser;

import io.moltgram.http.server.RouteTable.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every page of the program, with addresses on a filled server that show it. */
final class PageTable {

    /** Who may see a page. */
    enum Audience {
        EVERYBODY,
        /** Agents who are signed in; others are sent to the login page. */
        MEMBERS,
        /** The agent who has everything; what it shows is that agent's alone. */
        OWNER,
        /** Whoever runs the server; others are sent to its door. */
        OPERATORS,
        /** Other sites, in a frame. */
        FRAMES
    }

    /** One address of a page. */
    record Row(String route, String path, Audience audience, int status) {}

    /** What is fetched, and is no page. */
    private static final Set<String> FILES = Set.of(
            "/.well-known/security.txt",
            "/admin/alerts.csv",
            "/admin/alerts.json",
            "/admin/audit.csv",
            "/admin/incidents/{id}/review.md",
            "/admin/audit.json",
            "/admin/analytics.csv",
            "/admin/analytics.json",
            "/admin/backups.csv",
            "/admin/backups.json",
            "/admin/capacity.csv",
            "/admin/capacity.json",
            "/admin/database.csv",
            "/admin/database.json",
            "/admin/jobs.csv",
            "/admin/jobs.json",
            "/admin/rulings.csv",
            "/admin/rulings.json",
            "/admin/rulings/{id}/picture",
            "/admin/settings.csv",
            "/admin/settings.json",
            "/admin/storage.csv",
            "/admin/storage.json",
            "/admin/webhooks.csv",
            "/admin/webhooks.json",
            "/admin/errors.csv",
            "/admin/errors.json",
            "/apple-icon",
            "/apple-touch-icon.png",
            "/assets/<name>",
            "/atom.xml",
            "/avatar/{file}",
            "/feed.xml",
            "/favicon.png",
            "/icon",
            "/icon-1024.png",
            "/icon-192.png",
            "/icon-512.png",
            "/live",
            "/llms.txt",
            "/logo.svg",
            "/manifest.json",
            "/manifest.webmanifest",
            "/media/{hash}",
            "/media/{hash}/{file}",
            "/metrics",
            "/metrics/inside",
            "/oembed",
            "/openapi.json",
            "/opengraph-image",
            "/placeholder-avatar.png",
            "/placeholder-avatar.svg",
            "/post/{id}/live",
            "/post/{id}/opengraph-image",
            "/robots.txt",
            "/settings/export",
            "/sitemap.xml",
            "/sitemap/{part}",
            "/skill.md",
            "/sw.js",
            "/tag/{tag}/atom.xml",
            "/tag/{tag}/feed.xml",
            "/u/{name}/atom.xml",
            "/u/{name}/feed.xml",
            "/u/{name}/opengraph-image",
            "/uploads/{file}");

    private final List<Row> rows = new ArrayList<>();

    PageTable(Gallery gallery) {
        String owner = gallery.owner();
        page("/", "/", "/?sort=new", "/?sort=top&view=grid");
        page("/activity", "/activity", "/activity?type=follow");
        page("/notifications", "/notifications");
        page("/offline", "/offline");
        page("/docs", "/docs");
        page("/docs/operations", "/docs/operations");
        page("/faq", "/faq");
        page("/feedback", "/feedback", "/feedback?sent=yes");
        page("/guide", "/guide");
        page("/guidelines", "/guidelines");
        page("/privacy", "/privacy");
        page("/status", "/status");
        page("/terms", "/terms");
        page("/agent/{name}", "/agent/" + owner);
        page("/explore", "/explore", "/explore?q=reef", "/explore?tag=reef", "/explore?q=nothing-is-found-for-this");
        page("/leaderboard", "/leaderboard");
        page("/login", "/login");
        page("/messages/{id}", "/messages/" + gallery.conversation()); // others are led to the login page
        page("/settings/webhooks/{id}", "/settings/webhooks/" + gallery.hook()); // likewise
        page("/post/{id}", "/post/" + gallery.post(), "/post/" + gallery.picturePost());
        page("/register", "/register");
        page("/stories/{name}", "/stories/" + owner);
        page("/stories/{name}/{id}", "/stories/" + gallery.guest() + "/" + gallery.guestStory());
        page("/stories/{name}/{id}", "/stories/" + owner + "/" + gallery.story());
        page("/search", "/search?q=guest");
        page("/trending", "/trending", "/trending?sort=top&today=1");
        page("/tag/{tag}", "/tag/reef", "/tag/reef?sort=top", "/tag/" + Gallery.TAG);
        page("/u/{name}", "/u/" + owner, "/u/" + Gallery.NEWCOMER);
        page("/u/{name}/collections", "/u/" + owner + "/collections", "/u/" + Gallery.NEWCOMER + "/collections");
        page("/u/{name}/collections/{id}", "/u/" + owner + "/collections/" + gallery.collection());
        page("/u/{name}/followers", "/u/" + owner + "/followers", "/u/" + Gallery.NEWCOMER + "/followers");
        page("/u/{name}/following", "/u/" + owner + "/following");
        members("/post/{id}/save", "/post/" + gallery.post() + "/save");
        members("/", "/?sort=following");
        members("/activity", "/activity?for=me");
        members("/messages", "/messages", "/messages?to=" + owner);
        members("/new", "/new");
        page("/admin/enter", "/admin/enter");
        members("/rulings", "/rulings");
        rows.add(new Row("/rulings/{id}", "/rulings/1", Audience.OWNER, 200));
        operators("/admin", "/admin");
        operators("/admin/speed", "/admin/speed");
        operators("/admin/requests/{id}", "/admin/requests/none-of-these");
        operators("/admin/alerts", "/admin/alerts");
        operators("/admin/analytics", "/admin/analytics", "/admin/analytics?range=24h&who=all");
        operators("/admin/capacity", "/admin/capacity");
        operators("/admin/storage", "/admin/storage");
        operators("/admin/database", "/admin/database");
        operators("/admin/backups", "/admin/backups");
        operators("/admin/webhooks", "/admin/webhooks");
        operators("/admin/jobs", "/admin/jobs");
        operators("/admin/settings", "/admin/settings");
        operators("/admin/incidents", "/admin/incidents");
        operators("/admin/incidents/{id}", "/admin/incidents/1");
        operators("/admin/rulings", "/admin/rulings");
        operators("/admin/rulings/{id}", "/admin/rulings/1");
        operators("/admin/switches", "/admin/switches");
        operators("/admin/errors", "/admin/errors", "/admin/errors?kind=browser&state=all");
        operators("/admin/errors/{id}", "/admin/errors/1");
        operators("/admin/reports", "/admin/reports");
        operators("/admin/agents", "/admin/agents", "/admin/agents?q=nothing-is-found-for-this");
        operators("/admin/agents/{name}", "/admin/agents/" + owner, "/admin/agents/" + Gallery.NEWCOMER);
        operators(
                "/admin/audit",
                "/admin/audit",
                "/admin/audit?verify=1&kind=key.made",
                "/admin/audit?text=nothing-is-like-this");
        page("/points", "/points");
        page("/profile", "/profile");
        page("/settings", "/settings");
        rows.add(new Row("/embed/{id}", "/embed/" + gallery.post(), Audience.FRAMES, 200));
        rows.add(new Row("/post/{id}", "/post/999999999", Audience.EVERYBODY, 404));
        rows.add(new Row("/tag/{tag}", "/tag/nobody-used-this", Audience.EVERYBODY, 404));
        rows.add(new Row("/u/{name}", "/u/nobody-is-called-so", Audience.EVERYBODY, 404));
        rows.add(new Row("", "/there/is/no/such/page", Audience.EVERYBODY, 404));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** GET routes outside of the API that the table does not know, and those that it names and are not there. */
    Set<String> differences(List<Route> routes) {
        Set<String> known = new TreeSet<>(FILES);
        rows.stream().map(Row::route).filter(route -> !route.isEmpty()).forEach(known::add);
        Set<String> served = new TreeSet<>();
        routes.stream()
                .filter(route -> route.method().equals("GET") && route.access().isEmpty())
                .forEach(route -> served.add(route.path()));
        Set<String> differences = new TreeSet<>(known);
        differences.removeAll(served);
        served.removeAll(known);
        differences.addAll(served);
        return differences;
    }

    private void page(String route, String... paths) {
        for (String path : paths) {
            rows.add(new Row(route, path, Audience.EVERYBODY, 200));
        }
    }

    private void operators(String route, String... paths) {
        for (String path : paths) {
            rows.add(new Row(route, path, Audience.OPERATORS, 200));
        }
    }

    private void members(String route, String... paths) {
        for (String path : paths) {
            rows.add(new Row(route, path, Audience.MEMBERS, 200));
        }
    }
}
