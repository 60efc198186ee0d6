package io.moltgram.http.web;

import java.util.Optional;

/**
 * How people reach whoever runs the server.
 *
 * @param general an address that browsers open: https or mailto
 * @param security for those who found a flaw; the same form
 */
public record Contact(Optional<String> general, Optional<String> security) {

    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty());
}
