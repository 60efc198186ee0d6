package io.moltgram.bootstrap.segment;

import io.moltgram.bootstrap.backup.Damaged;
import io.moltgram.persistence.sqlite.StillFile;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a server that was stopped left its chain, so that the next one goes on with it and a restart costs no base. It
 * lies among what can be thrown away: without it a new chain begins.
 *
 * @param number of the last segment
 * @param bytes of segments since the last base
 * @param file how the database file lay then
 */
record ChainEnd(String chain, long number, long bytes, StillFile file) {

    /** What the place has of a chain that goes on: its newest base, and the moment of its last commit. */
    record Kept(Instant base, Instant last) {}

    private static final String FILE = "chain.properties";

    /** Takes the note away, so that it is used once; empty if there is none, or none that can be read. */
    static Optional<ChainEnd> take(Path folder) {
        Path note = folder.resolve(FILE);
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(note)) {
            read.load(in);
            Files.delete(note);
            return Optional.of(new ChainEnd(
                    read.getProperty("chain", ""),
                    Long.parseLong(read.getProperty("number")),
                    Long.parseLong(read.getProperty("bytes")),
                    new StillFile(
                            read.getProperty("identity", ""),
                            Long.parseLong(read.getProperty("size")),
                            Instant.parse(read.getProperty("changed", "")),
                            Long.parseLong(read.getProperty("salts")))));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    void leave(Path folder) throws IOException {
        Properties note = new Properties();
        note.setProperty("chain", chain);
        note.setProperty("number", Long.toString(number));
        note.setProperty("bytes", Long.toString(bytes));
        note.setProperty("identity", file.identity());
        note.setProperty("size", Long.toString(file.size()));
        note.setProperty("changed", file.changed().toString());
        note.setProperty("salts", Long.toString(file.salts()));
        try (Writer out =
                Files.newBufferedWriter(Files.createDirectories(folder).resolve(FILE))) {
            note.store(out, null);
        }
    }

    /** Empty unless the place has the chain, whole from a base on, and just up to this end. */
    Optional<Kept> in(Place place) throws IOException {
        Catalogue catalogue = Catalogue.of(place, chain + "/");
        List<Piece> bases = catalogue.bases();
        if (bases.isEmpty()) {
            return Optional.empty();
        }
        Piece base = bases.get(bases.size() - 1);
        try {
            List<Piece> logs = catalogue.after(base, Instant.MAX);
            Piece last = logs.isEmpty() ? base : logs.get(logs.size() - 1);
            return last.last() == number ? Optional.of(new Kept(base.to(), last.to())) : Optional.empty();
        } catch (Damaged e) {
            return Optional.empty();
        }
    }
}
