package io.moltgram.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program's own files for browsers, from the class-path folder {@code assets}. Each is served at a path that holds
 * the hash of its content, {@code /assets/app.<hash>.css}, so browsers may keep it for ever; another hash is not
 * found. The scripts of all pages are sent as one ({@link SharedScripts}). Where a script, style or manifest names
 * another file of ours, relative to itself, it is served with that file's hash in place.
 */
public final class Assets implements Routes {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "webp", "image/webp",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8",
            "webmanifest", "application/manifest+json");

    /** As in {@code import "./x.js"}, {@code import("./x.js")}, {@code url("x.woff2")}, {@code "src": "x.svg"}. */
    private static final Pattern REFERENCE =
            Pattern.compile("((?:import |import\\(|from |url\\(|\"src\": )\")(?:\\./)?([A-Za-z0-9_/-]+\\.[a-z0-9]+)\"");

    /** Another style sheet of the same folder. */
    private static final Pattern IMPORT = Pattern.compile("@import \"([A-Za-z0-9_-]+\\.css)\";\\n?");

    /** A file, ready to be sent, and the path that names it. */
    private record Asset(String path, Answer answer) {}

    private final ConcurrentMap<String, Asset> assets = new ConcurrentHashMap<>();
    private final SharedScripts shared = new SharedScripts(Assets::source);

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/<name>", this::send);
    }

    /** The path of a file, for templates; a missing one is a fault of the program. */
    public String url(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no asset " + name))
                .path();
    }

    private void send(Context ctx) throws IOException {
        String hashed = ctx.pathParam("name");
        Asset asset = find(unhashed(hashed))
                .filter(found -> found.path().equals("/assets/" + hashed))
                .orElseThrow(() -> Refusal.notFound("not_found", "Not found"));
        ctx.header("Cache-Control", FOREVER);
        asset.answer().send(ctx);
    }

    private Optional<Asset> find(String name) {
        Asset known = assets.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<Asset> loaded = load(name);
        loaded.ifPresent(asset -> assets.putIfAbsent(name, asset));
        return loaded;
    }

    private Optional<Asset> load(String name) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        try {
            byte[] bytes = linked(name, text(name));
            String type = TYPES.getOrDefault(extension, "application/octet-stream");
            String path = "/assets/" + name.substring(0, dot) + "." + Answer.hash(bytes) + "." + extension;
            return Optional.of(new Asset(path, Answer.lasting(bytes, type)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is sent, but for the addresses in it. */
    private byte[] text(String name) throws IOException {
        if (name.equals(SharedScripts.NAME)) {
            return shared.text().getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = read(name);
        return name.endsWith(".js")
                ? shared.importing(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static String source(String name) {
        try {
            return new String(read(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            byte[] bytes = in.readAllBytes();
            return name.endsWith(".css") ? whole(bytes) : bytes;
        }
    }

    /** A style sheet with those that it imports in their places. */
    private static byte[] whole(byte[] css) throws IOException {
        StringBuilder text = new StringBuilder();
        Matcher imports = IMPORT.matcher(new String(css, StandardCharsets.UTF_8));
        while (imports.find()) {
            imports.appendReplacement(text, "");
            text.append(new String(read(imports.group(1)), StandardCharsets.UTF_8));
        }
        return imports.appendTail(text).toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] linked(String name, byte[] bytes) {
        if (!name.matches(".*\\.(js|css|webmanifest)")) {
            return bytes;
        }
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return REFERENCE
                .matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + url(folder + found.group(2)) + '"'))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {@code app.css} of {@code app.<hash>.css}; something that is no name if there is no hash. */
    private static String unhashed(String name) {
        int last = name.lastIndexOf('.');
        int before = name.lastIndexOf('.', last - 1);
        return before < 0 ? "" : name.substring(0, before) + name.substring(last);
    }
}
