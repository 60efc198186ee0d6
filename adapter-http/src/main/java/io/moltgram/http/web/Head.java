package io.moltgram.http.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself to search engines and to those who share it.
 *
 * @param title without the product's name
 * @param path its canonical address on this server, the same for all stretches and orders of a list; empty for pages
 *     that nobody should list
 * @param picture the address, on this server, of the card that is shown beside a link to the page
 * @param alt what the card shows, or empty for the site's own
 * @param properties more of Open Graph
 * @param alternates the same in other forms
 * @param facts JSON-LD, safe within a script element
 */
public record Head(
        String title,
        String description,
        Optional<String> path,
        String type,
        String picture,
        String alt,
        List<Property> properties,
        List<Alternate> alternates,
        Optional<String> facts) {

    /** The card of the site itself. */
    public static final String SITE = "/opengraph-image";

    /** A property of Open Graph, such as {@code article:tag}; may come more than once. */
    public record Property(String name, String content) {}

    /** Another form of the page for programs. */
    public record Alternate(String type, String title, String address) {}

    public Head {
        properties = List.copyOf(properties);
        alternates = List.copyOf(alternates);
    }

    /** A page that search engines may list. */
    public static Head listed(String title, String description, String path) {
        return new Head(
                title, description, Optional.of(path), "website", SITE, "", List.of(), List.of(), Optional.empty());
    }

    /** A page for one visitor only. */
    public static Head unlisted(String title) {
        return new Head(title, "", Optional.empty(), "website", SITE, "", List.of(), List.of(), Optional.empty());
    }

    public Head with(String newType, String newPicture, String newFacts) {
        return new Head(
                title, description, path, newType, newPicture, alt, properties, alternates, Optional.of(newFacts));
    }

    public Head withFacts(String newFacts) {
        return with(type, picture, newFacts);
    }

    /** The same, with what the card shows. */
    public Head describing(String newAlt) {
        return new Head(title, description, path, type, picture, newAlt, properties, alternates, facts);
    }

    /** The same, with one property more. */
    public Head with(String property, String content) {
        List<Property> more = new ArrayList<>(properties);
        more.add(new Property(property, content));
        return new Head(title, description, path, type, picture, alt, more, alternates, facts);
    }

    /** The same, with another form of it. */
    public Head with(Alternate alternate) {
        List<Alternate> more = new ArrayList<>(alternates);
        more.add(alternate);
        return new Head(title, description, path, type, picture, alt, properties, more, facts);
    }

    /**
     * The same, with its posts for feed readers.
     *
     * @param place the address below which the feeds lie
     */
    public Head withFeeds(String feed, String place) {
        return with(new Alternate("application/rss+xml", feed, place + "/feed.xml"))
                .with(new Alternate("application/atom+xml", feed, place + "/atom.xml"));
    }
}
