package io.moltgram.http.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Assets;
import io.moltgram.http.server.Release;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What installed pages need: the service worker, and the page it shows without a connection. */
public final class WorkerRoutes implements Routes {

    /** Their addresses hold the hashes of all that every page loads: scripts and styles name each other by hash. */
    private static final List<String> ROOTS = List.of("first.js", "site.css");

    /** A page with nothing of its own. */
    public record OfflineView(Shell shell) {}

    private final Pages pages;
    private final String script;

    public WorkerRoutes(Pages pages, Assets assets, Release release) {
        this.pages = pages;
        String version = "moltgram " + release.number() + " "
                + String.join(" ", ROOTS.stream().map(assets::url).toList());
        this.script = "const VERSION = \"" + version + "\";\n" + source();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sw.js", this::send);
        routes.get("/offline", this::offline);
    }

    private void send(Context ctx) {
        ctx.header("Cache-Control", "no-cache")
                .contentType("text/javascript; charset=utf-8")
                .result(script);
    }

    private void offline(Context ctx) {
        pages.open(ctx, Place.ELSEWHERE, "/offline", shell -> {
            Shell titled = shell.with(Head.unlisted(shell.t("offline.heading")));
            return new Pages.Page("offline", new OfflineView(titled), List.of());
        });
    }

    private static String source() {
        try (InputStream in =
                Objects.requireNonNull(WorkerRoutes.class.getResourceAsStream("worker.js"), "worker.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
