package io.moltgram.http.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Routes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Styles, scripts, fonts and icons of ours, below {@code /assets/<print>/}, where the print tells their content. All share
 * one, so that scripts and styles find each other by relative addresses; every cache may keep them for ever.
 */
public final class Assets implements Routes {

    static final List<String> FILES = List.of(
            "bar.js",
            "base.css",
            "comments.js",
            "compose.js",
            "favicon.svg",
            "follows.js",
            "fonts/bricolage-grotesque-OFL.txt",
            "fonts/bricolage-grotesque.woff2",
            "keys.js",
            "likes.js",
            "lists.js",
            "manifest.webmanifest",
            "moltgram.js",
            "page.js",
            "pages.css",
            "posts.css",
            "share.js",
            "theme.js",
            "times.js");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2");

    private static final int PRINT_DIGITS = 16;

    private record File(byte[] plain, byte[] packed) {}

    private final Map<String, File> files = new TreeMap<>();
    private final String print;

    public Assets() {
        MessageDigest digest = sha256();
        for (String name : FILES) {
            byte[] bytes = read(name);
            digest.update(bytes);
            files.put(name, new File(bytes, name.endsWith(".woff2") ? bytes : pack(bytes)));
        }
        print = HexFormat.of().formatHex(digest.digest()).substring(0, PRINT_DIGITS);
    }

    /** Where the file is. */
    public String address(String name) {
        return "/assets/" + print + "/" + name;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{print}/<file>", this::send);
    }

    private void send(Context ctx) {
        String name = ctx.pathParam("file");
        File file = files.get(name);
        if (file == null) {
            throw Refusal.notFound("asset_not_found", "Not found");
        }
        String tag = "\"" + print + "\"";
        boolean current = ctx.pathParam("print").equals(print); // a page from before an update may ask for an older one
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache")
                .header("ETag", tag)
                .contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
        String known = ctx.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            ctx.status(304);
            return;
        }
        String accepted = ctx.header("Accept-Encoding");
        if (file.packed() != file.plain() && accepted != null && accepted.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip").result(file.packed());
        } else {
            ctx.result(file.plain());
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("/assets/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
