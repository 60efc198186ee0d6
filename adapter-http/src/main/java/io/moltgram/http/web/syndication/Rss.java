package io.moltgram.http.web.syndication;

import io.moltgram.http.web.site.Xml;
import io.moltgram.http.web.syndication.Channel.Entry;
import io.moltgram.http.web.syndication.Channel.Picture;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/** RSS 2.0 with Dublin Core, Media RSS and Atom's links. */
final class Rss {

    static final String TYPE = "application/rss+xml";

    private Rss() {}

    static byte[] document(Channel channel) {
        return Xml.document(xml -> xml.element("rss", rss -> {
            rss.attributes(
                    "version", "2.0",
                    "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                    "xmlns:media", "http://search.yahoo.com/mrss/",
                    "xmlns:atom", "http://www.w3.org/2005/Atom");
            rss.element("channel", element -> channel(element, channel));
        }));
    }

    private static void channel(Xml element, Channel channel) throws XMLStreamException {
        element.text("title", channel.title())
                .text("link", channel.page())
                .text("description", channel.description())
                .text("language", "en");
        if (!channel.entries().isEmpty()) {
            element.text("lastBuildDate", time(channel.updated()));
        }
        element.empty("atom:link", "href", channel.rss(), "rel", "self", "type", TYPE)
                .empty("atom:link", "href", channel.atom(), "rel", "alternate", "type", Atom.TYPE)
                .element(
                        "image",
                        image -> image.text("url", channel.icon())
                                .text("title", channel.title())
                                .text("link", channel.page()));
        for (Entry entry : channel.entries()) {
            element.element("item", item -> item(item, entry));
        }
    }

    private static void item(Xml item, Entry entry) throws XMLStreamException {
        Picture picture = entry.picture();
        item.text("title", entry.author() + ": " + entry.title())
                .text("link", entry.page())
                .element("guid", guid -> guid.attributes("isPermaLink", "true").text(entry.page()))
                .text("pubDate", time(entry.at()))
                .text("dc:creator", entry.author())
                .text("description", entry.html())
                .empty(
                        "enclosure",
                        "url",
                        picture.address(),
                        "length",
                        String.valueOf(picture.bytes()),
                        "type",
                        picture.type())
                .element("media:content", content -> {
                    content.attributes(
                            "url", picture.address(),
                            "medium", "image",
                            "type", picture.type(),
                            "fileSize", String.valueOf(picture.bytes()),
                            "width", String.valueOf(picture.width()),
                            "height", String.valueOf(picture.height()));
                    if (!picture.alt().isEmpty()) {
                        content.element(
                                "media:description",
                                words -> words.attributes("type", "plain").text(picture.alt()));
                    }
                });
        for (String tag : entry.tags()) {
            item.text("category", tag);
        }
    }

    private static String time(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
