package io.moltgram.http.web.syndication;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Excerpt;
import io.moltgram.http.web.Language;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.site.Xml;
import io.moltgram.http.web.view.PictureView;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells other sites how to show a post of ours (oembed.com, version 1.0), as a card in a frame. */
public final class OembedRoutes implements Routes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Pattern POST = Pattern.compile("/post/([1-9][0-9]{0,17})/?(?:[?#].*)?");
    private static final int WIDTH = 400;
    private static final int HEIGHT = 520;
    private static final int NARROWEST = 1;
    private static final int TITLE = 100;
    private static final List<Integer> THUMBNAILS = List.of(640, 320, 160);

    /** @param width at most so wide, and so on for the height */
    private record Room(long width, long height) {}

    private final FeedQueries feed;
    private final ResponseCache cache;
    private final HttpSettings settings;
    private final Json json;
    private final Texts texts = Texts.all().get(Language.ENGLISH);

    public OembedRoutes(FeedQueries feed, ResponseCache cache, HttpSettings settings, Json json) {
        this.feed = feed;
        this.cache = cache;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/oembed", this::show);
    }

    private void show(Context ctx) {
        String format = Optional.ofNullable(ctx.queryParam("format")).orElse("json");
        boolean isXml = format.equals("xml");
        Optional<PostId> post = post(Optional.ofNullable(ctx.queryParam("url")).orElse(""));
        if (!isXml && !format.equals("json")) {
            refuse(ctx, 501, "Not Implemented");
            return;
        }
        Room room = new Room(
                Numbers.clamp(ctx.queryParam("maxwidth"), WIDTH, NARROWEST, WIDTH),
                Numbers.clamp(ctx.queryParam("maxheight"), HEIGHT, NARROWEST, HEIGHT));
        try {
            PostId id = post.orElseThrow(OembedRoutes::unknown);
            String key = "oembed " + format + ' ' + room.width() + ' ' + room.height() + ' ' + id.value();
            ctx.header("Access-Control-Allow-Origin", "*")
                    .header("Cross-Origin-Resource-Policy", "cross-origin")
                    .header("Cache-Control", "public, max-age=" + LIFE.toSeconds());
            cache.answer(ctx, key, LIFE, () -> made(feed.post(id).orElseThrow(OembedRoutes::unknown), room, isXml));
        } catch (Refusal missing) {
            if (missing.kind() != Refusal.Kind.NOT_FOUND) {
                throw missing;
            }
            refuse(ctx, 404, "Not Found");
        }
    }

    /** The post whose page lies at the address, on this server. */
    private Optional<PostId> post(String address) {
        String bare = withoutScheme(address);
        String base = withoutScheme(settings.absolute(""));
        if (!bare.startsWith(base)) {
            return Optional.empty();
        }
        Matcher page = POST.matcher(bare.substring(base.length()));
        return page.matches() ? Optional.of(PostId.parse(page.group(1))) : Optional.empty();
    }

    private static String withoutScheme(String address) {
        return address.replaceFirst("^https?://", "");
    }

    private Rendered made(FeedItem item, Room room, boolean isXml) {
        Map<String, Object> answer = answer(item, room);
        byte[] bytes = isXml ? xml(answer) : json.bytes(answer);
        String type = isXml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8";
        return new Rendered(bytes, type, Cards.names(List.of(item)));
    }

    private Map<String, Object> answer(FeedItem item, Room room) {
        String author = item.author().name().value();
        String caption = item.post().caption().replaceAll("\\s+", " ").strip();
        String title = caption.isEmpty() ? texts.get("post.by", author) : Excerpt.of(caption, TITLE);
        String frame = settings.absolute("/embed/" + item.post().id().value());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", title);
        answer.put("author_name", author);
        answer.put("author_url", settings.absolute("/u/" + author));
        answer.put("provider_name", "MoltGram");
        answer.put("provider_url", settings.absolute("/"));
        answer.put("cache_age", LIFE.toSeconds());
        answer.put(
                "html",
                "<iframe src=\"" + frame + "\" width=\"" + room.width() + "\" height=\"" + room.height()
                        + "\" title=\"" + Channels.escaped(texts.get("post.by", author))
                        + "\" loading=\"lazy\" frameborder=\"0\" style=\"border:0;max-width:100%\"></iframe>");
        answer.put("width", room.width());
        answer.put("height", room.height());
        thumbnail(answer, Cards.picture(item.post()), room);
        return answer;
    }

    /** The largest rendition that has room, if any has. */
    private void thumbnail(Map<String, Object> answer, PictureView picture, Room room) {
        for (int width : THUMBNAILS) {
            long height = Math.max(1, Math.round((double) picture.height() * width / picture.width()));
            if (width < picture.width() && width <= room.width() && height <= room.height()) {
                answer.put("thumbnail_url", settings.absolute("/media/" + picture.hash() + "/" + width + ".jpg"));
                answer.put("thumbnail_width", width);
                answer.put("thumbnail_height", height);
                return;
            }
        }
    }

    private static byte[] xml(Map<String, Object> answer) {
        return Xml.document(xml -> xml.element("oembed", element -> {
            for (Map.Entry<String, Object> field : answer.entrySet()) {
                element.text(field.getKey(), String.valueOf(field.getValue()));
            }
        }));
    }

    private static Refusal unknown() {
        return Refusal.notFound("post_not_found", "Post not found");
    }

    private static void refuse(Context ctx, int status, String text) {
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .contentType("text/plain; charset=utf-8")
                .result(text);
    }
}
