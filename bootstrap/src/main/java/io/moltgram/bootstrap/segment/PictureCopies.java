package io.moltgram.bootstrap.segment;

import io.moltgram.application.media.MediaName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings pictures into the place, each before the segment whose rows refer to it. Smaller copies of them stay behind.
 */
final class PictureCopies {

    static final String FOLDER = "media/";
    static final String SEALED = ".age";

    private final Path media;
    private final Place place;
    private final Seal seal;
    private final NewPictures heard;
    private final Deque<MediaName> older = new ArrayDeque<>();

    /** @param media where they lie */
    PictureCopies(Path media, Place place, Seal seal, NewPictures heard) {
        this.media = media;
        this.place = place;
        this.seal = seal;
        this.heard = heard;
    }

    /** Looks what the place lacks; {@link #goOn} brings it there. */
    void begin() throws IOException {
        heard.heed();
        Set<String> there = new HashSet<>();
        place.list(FOLDER).forEach(held -> there.add(held.name()));
        older.clear();
        if (!Files.isDirectory(media)) {
            return;
        }
        try (Stream<Path> files = Files.walk(media, 4)) {
            files.map(PictureCopies::name).flatMap(Optional::stream).forEach(name -> {
                if (belongs(name) && !there.contains(held(name))) {
                    older.add(name);
                }
            });
        }
    }

    /** For so long at most; returns whether nothing is lacking any more. */
    boolean goOn(Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        for (MediaName name = older.peek(); name != null; name = older.peek()) {
            put(name);
            older.remove();
            if (System.nanoTime() >= until) {
                return older.isEmpty();
            }
        }
        return true;
    }

    /** Brings all that were put since. */
    void flush() throws IOException {
        for (Optional<MediaName> name = heard.first(); name.isPresent(); name = heard.first()) {
            if (belongs(name.get()) && !place.has(held(name.get()))) {
                put(name.get());
            }
            heard.done();
        }
    }

    private void put(MediaName name) throws IOException {
        String hash = name.hash().value();
        Path file = media.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(name.path());
        try {
            if (seal.closes()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (OutputStream closed = seal.close(bytes)) {
                    Files.copy(file, closed);
                }
                place.put(held(name), bytes.toByteArray());
            } else {
                place.put(held(name), file);
            }
        } catch (NoSuchFileException e) {
            // removed meanwhile: no row refers to it any more
        }
    }

    private String held(MediaName name) {
        return FOLDER + name.path() + (seal.closes() ? SEALED : "");
    }

    private static boolean belongs(MediaName name) {
        return !Character.isDigit(name.file().charAt(0));
    }

    private static Optional<MediaName> name(Path file) {
        int parts = file.getNameCount();
        return parts < 2
                ? Optional.empty()
                : MediaName.parse(file.subpath(parts - 2, parts).toString());
    }

    /** All that are there, as they are named in the place. */
    List<String> present() throws IOException {
        if (!Files.isDirectory(media)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(media, 4)) {
            return files.map(PictureCopies::name)
                    .flatMap(Optional::stream)
                    .filter(PictureCopies::belongs)
                    .map(this::held)
                    .sorted()
                    .toList();
        }
    }
}
