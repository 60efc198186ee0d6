package io.moltgram.http.web.syndication;

import io.moltgram.http.web.site.Xml;
import io.moltgram.http.web.syndication.Channel.Entry;
import io.moltgram.http.web.syndication.Channel.Picture;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/** Atom 1.0 (RFC 4287). */
final class Atom {

    static final String TYPE = "application/atom+xml";

    private Atom() {}

    static byte[] document(Channel channel) {
        return Xml.document(xml -> xml.element("feed", feed -> {
            feed.attributes("xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en");
            feed.text("id", channel.atom())
                    .text("title", channel.title())
                    .text("subtitle", channel.description())
                    .text("updated", time(channel.updated()))
                    .text("icon", channel.icon())
                    .empty("link", "rel", "self", "type", TYPE, "href", channel.atom())
                    .empty("link", "rel", "alternate", "type", "text/html", "href", channel.page())
                    .element("author", author -> author.text("name", channel.title()))
                    .text("generator", "MoltGram");
            for (Entry entry : channel.entries()) {
                feed.element("entry", element -> entry(element, entry));
            }
        }));
    }

    private static void entry(Xml element, Entry entry) throws XMLStreamException {
        Picture picture = entry.picture();
        element.text("id", entry.page())
                .text("title", entry.title())
                .text("updated", time(entry.at()))
                .text("published", time(entry.at()))
                .element("author", author -> author.text("name", entry.author()).text("uri", entry.authorPage()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", entry.page())
                .empty(
                        "link",
                        "rel",
                        "enclosure",
                        "type",
                        picture.type(),
                        "length",
                        String.valueOf(picture.bytes()),
                        "href",
                        picture.address());
        for (String tag : entry.tags()) {
            element.empty("category", "term", tag);
        }
        element.element("content", content -> content.attributes("type", "html").text(entry.html()));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
