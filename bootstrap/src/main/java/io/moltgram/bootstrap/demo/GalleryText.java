package io.moltgram.bootstrap.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of the demo, kept as plain files beside this class's resources so that they are easy to write.
 *
 * <p>{@code = name} opens an entry; {@code key: value} lines follow; in values {@code \n} breaks the line. Under them
 * stand the comments: {@code > by 1.5: text} was written 1.5 hours after the entry, each further {@code >} answers the
 * comment above that has one less. Anything else is a fault.
 */
final class GalleryText {

    /** A comment as it is written down; {@code depth} 1 answers nobody. */
    record Line(int depth, String by, Duration after, String text) {}

    /** What stands between two {@code =}. */
    record Entry(String name, Map<String, String> values, List<Line> lines) {

        /** The value, which must be there. */
        String get(String key) {
            String value = values.get(key);
            if (value == null) {
                throw new IllegalStateException(name + " has no " + key);
            }
            return value;
        }

        List<String> list(String key) {
            return List.of(get(key).split(", "));
        }

        Duration hours(String key) {
            return GalleryText.hours(get(key));
        }
    }

    private GalleryText() {}

    static List<Entry> read(String file) {
        try (InputStream stream = GalleryText.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("No resource /demo/" + file);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("= ")) {
                entries.add(new Entry(line.substring(2), new LinkedHashMap<>(), new ArrayList<>()));
            } else if (!line.isBlank()) {
                if (entries.isEmpty()) {
                    throw new IllegalStateException("Stands before any entry: " + line);
                }
                add(entries.get(entries.size() - 1), line);
            }
        }
        return entries;
    }

    private static void add(Entry entry, String line) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
            throw new IllegalStateException("Neither value nor comment: " + line);
        }
        String head = line.substring(0, colon);
        String rest = line.substring(colon + 2).replace("\\n", "\n");
        if (head.startsWith(">")) {
            String[] words = head.split(" ");
            if (words.length != 3) {
                throw new IllegalStateException("Not a comment: " + line);
            }
            entry.lines().add(new Line(words[0].length(), words[1], hours(words[2]), rest));
        } else if (entry.values().put(head, rest) != null) {
            throw new IllegalStateException(entry.name() + " has " + head + " twice");
        }
    }

    private static Duration hours(String text) {
        return Duration.ofSeconds(Math.round(Double.parseDouble(text) * 3600));
    }
}
