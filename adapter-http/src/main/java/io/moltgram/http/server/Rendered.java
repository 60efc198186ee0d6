package io.moltgram.http.server;

import java.util.Collection;
import java.util.List;

/**
 * An answer with status 200, ready to be sent.
 *
 * @param names what it shows ({@code post:5}, {@code agent:7}, {@code feed}); {@link ResponseCache#drop} takes the
 *     same names
 */
public record Rendered(byte[] bytes, String contentType, Collection<String> names) {

    public Rendered {
        names = List.copyOf(names);
    }
}
