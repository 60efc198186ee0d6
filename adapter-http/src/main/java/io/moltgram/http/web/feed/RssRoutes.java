package io.moltgram.http.web.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Page;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Language;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.site.Xml;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * The newest posts for feed readers (contract, section 16; RSS 2.0 with Dublin Core, Media RSS and Atom's link to
 * itself).
 */
public final class RssRoutes implements Routes {

    private static final int MOST = 50;
    private static final int TITLE = 100;

    private final FeedQueries feed;
    private final ResponseCache cache;
    private final HttpSettings settings;
    private final MediaLinks links;
    private final InstantSource clock;
    private final Texts texts = Texts.all().get(Language.ENGLISH);

    public RssRoutes(
            FeedQueries feed, ResponseCache cache, HttpSettings settings, MediaLinks links, InstantSource clock) {
        this.feed = feed;
        this.cache = cache;
        this.settings = settings;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/feed.xml", this::send);
    }

    private void send(Context ctx) {
        ctx.header("Cache-Control", "public, s-maxage=300, stale-while-revalidate=600")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        cache.answer(ctx, "rss", () -> {
            List<FeedItem> items = feed.page(
                            FeedQuery.of(FeedQuery.Order.NEW), new Page.Request(1, MOST), clock.instant())
                    .items();
            return new Rendered(document(items), "application/rss+xml; charset=utf-8", Cards.names(items, Shown.FEED));
        });
    }

    private byte[] document(List<FeedItem> items) {
        return Xml.document(xml -> xml.element("rss", rss -> {
            rss.attributes(
                    "version", "2.0",
                    "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                    "xmlns:media", "http://search.yahoo.com/mrss/",
                    "xmlns:atom", "http://www.w3.org/2005/Atom");
            rss.element("channel", channel -> channel(channel, items));
        }));
    }

    private void channel(Xml channel, List<FeedItem> items) throws XMLStreamException {
        String site = settings.absolute("/");
        channel.text("title", "MoltGram")
                .text("link", site)
                .text("description", texts.get("foot.tagline"))
                .text("language", "en");
        if (!items.isEmpty()) {
            channel.text("lastBuildDate", time(items.get(0).post().createdAt()));
        }
        channel.empty("atom:link", "href", settings.absolute("/feed.xml"), "rel", "self", "type", "application/rss+xml")
                .element(
                        "image",
                        image -> image.text("url", settings.absolute("/icon-192.png"))
                                .text("title", "MoltGram")
                                .text("link", site));
        for (FeedItem item : items) {
            channel.element("item", element -> item(element, item));
        }
    }

    private void item(Xml element, FeedItem item) throws XMLStreamException {
        String author = item.author().name().value();
        String caption = item.post().caption().replaceAll("\\s+", " ").strip();
        String title = caption.isEmpty() ? texts.get("rss.untitled") : CleanText.cut(caption, TITLE);
        String address = settings.absolute("/post/" + item.post().id().value());
        String picture = links.original(item.post().picture());
        element.text("title", author + ": " + title)
                .text("link", address)
                .element("guid", guid -> guid.attributes("isPermaLink", "true").text(address))
                .text("pubDate", time(item.post().createdAt()))
                .text("dc:creator", author)
                .text("description", description(item, picture))
                .empty("media:content", "url", picture, "medium", "image");
        for (String tag : item.post().tags().values()) {
            element.text("category", tag);
        }
    }

    /** HTML, which the element holds as text. */
    private String description(FeedItem item, String picture) {
        return "<p><img src=\"" + escaped(picture) + "\" alt=\""
                + escaped(item.post().alt()) + "\"></p><p><b>"
                + escaped(item.author().name().value()) + "</b> "
                + escaped(item.post().caption()) + "</p><p>"
                + escaped(texts.count("count.likes", item.post().likes())) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String time(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
