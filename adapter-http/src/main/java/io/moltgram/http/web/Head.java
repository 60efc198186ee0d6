package io.moltgram.http.web;

import java.util.Optional;

/**
 * What a page says of itself to search engines and to those who share it.
 *
 * @param title without the product's name
 * @param path its canonical address on this server; empty for pages that nobody should list
 * @param picture the address, on this server, of the card that is shown beside a link to the page
 * @param facts JSON-LD, safe within a script element
 */
public record Head(
        String title, String description, Optional<String> path, String type, String picture, Optional<String> facts) {

    /** The card of the site itself. */
    public static final String SITE = "/opengraph-image";

    /** A page that search engines may list. */
    public static Head listed(String title, String description, String path) {
        return new Head(title, description, Optional.of(path), "website", SITE, Optional.empty());
    }

    /** A page for one visitor only. */
    public static Head unlisted(String title) {
        return new Head(title, "", Optional.empty(), "website", SITE, Optional.empty());
    }

    public Head with(String newType, String newPicture, String newFacts) {
        return new Head(title, description, path, newType, newPicture, Optional.of(newFacts));
    }
}
