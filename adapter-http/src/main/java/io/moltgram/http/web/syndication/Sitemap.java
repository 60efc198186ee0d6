package io.moltgram.http.web.syndication;

import io.moltgram.http.web.Language;
import io.moltgram.http.web.site.Xml;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Writes what sitemaps.org asks for, with the languages of each page and its picture. */
final class Sitemap {

    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** A part of the map. */
    record Place(String address, Instant changed) {}

    /** @param picture the address of what the page is about, if it is a picture */
    record Page(String address, Instant changed, Optional<String> picture) {

        Page(String address, Instant changed) {
            this(address, changed, Optional.empty());
        }

        Page(String address, Instant changed, String picture) {
            this(address, changed, Optional.of(picture));
        }
    }

    private Sitemap() {}

    static byte[] index(List<Place> parts) {
        return Xml.document(xml -> xml.element("sitemapindex", index -> {
            index.attributes("xmlns", PROTOCOL);
            for (Place part : parts) {
                index.element("sitemap", map -> map.text("loc", part.address()).text("lastmod", time(part.changed())));
            }
        }));
    }

    static byte[] of(List<Page> pages) {
        return Xml.document(xml -> xml.element("urlset", set -> {
            set.attributes(
                    "xmlns", PROTOCOL,
                    "xmlns:xhtml", "http://www.w3.org/1999/xhtml",
                    "xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1");
            for (Page page : pages) {
                set.element("url", url -> url(url, page));
            }
        }));
    }

    private static void url(Xml url, Page page) throws XMLStreamException {
        url.text("loc", page.address()).text("lastmod", time(page.changed()));
        for (Language language : Language.values()) {
            alternate(url, language.code(), page.address() + "?lang=" + language.code());
        }
        alternate(url, "x-default", page.address());
        if (page.picture().isPresent()) {
            url.element(
                    "image:image",
                    image -> image.text("image:loc", page.picture().get()));
        }
    }

    private static void alternate(Xml url, String language, String address) throws XMLStreamException {
        url.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
