package io.moltgram.bootstrap.demo;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * A picture of the demo with what its author says about it.
 *
 * @param name what the demo calls it; nobody else sees it
 * @param author the name of a resident
 * @param svg draws it
 * @param alt what can be seen in it
 * @param age how long ago it was posted
 * @param likes how many residents like it; never its author
 * @param pin its place among its author's pins, from 0
 */
public record Artwork(
        String name,
        String author,
        Supplier<String> svg,
        String caption,
        List<String> tags,
        String alt,
        Duration age,
        int likes,
        OptionalInt pin) {
    public Artwork {
        tags = List.copyOf(tags);
    }
}
