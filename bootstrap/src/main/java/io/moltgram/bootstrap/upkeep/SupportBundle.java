package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.persistence.CannotOpen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One file that tells somebody who helps how a server is set up and how it does, and none of its secrets. */
final class SupportBundle {

    private static final int LOG_BYTES = 256 * 1024;

    private final Reading reading;
    private final Doors doors;
    private final InstantSource clock;
    private final Scrubber scrubber;

    SupportBundle(Reading reading, Doors doors, InstantSource clock) {
        this.reading = reading;
        this.doors = doors;
        this.clock = clock;
        this.scrubber = new Scrubber(reading.settings());
    }

    /** Writes it, for its owner's eyes; returns the names of what is in it. */
    List<String> write(Path target) throws IOException {
        Map<String, String> parts = parts();
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(target);
        }
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(scrubber.clean(part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return List.copyOf(parts.keySet());
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        Optional<JsonNode> inside = new ServerBeside(reading.settings(), clock).askWithThreads();
        parts.put("about.txt", about());
        parts.put(
                "settings.txt",
                reading.values().stream()
                                .map(value -> value.name() + "=" + value.value() + "  # " + value.origin())
                                .collect(Collectors.joining("\n", "", "\n"))
                        + String.join("\n", reading.warnings()));
        parts.put("doctor.txt", printed(out -> Caretaking.print(new Doctor(reading, doors, clock).look(), out)));
        parts.put("database.txt", database());
        parts.put("log.txt", log());
        inside.ifPresent(all -> {
            parts.put("threads.txt", all.path("threads").asText());
            parts.put("figures.json", ((ObjectNode) all).without("threads").toPrettyString());
        });
        return parts;
    }

    private String about() {
        Runtime machine = Runtime.getRuntime();
        return "MoltGram " + Version.number()
                + "\nJava " + System.getProperty("java.version") + " " + System.getProperty("java.vendor")
                + "\n" + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch")
                + "\n" + machine.availableProcessors() + " processors"
                + "\nWritten at " + clock.instant() + "\n";
    }

    private String database() {
        try {
            return printed(
                    out -> new DatabaseReport(reading.settings(), doors.database(reading.settings())).print(out));
        } catch (CannotOpen e) {
            return e.getMessage() + "\n";
        }
    }

    private String log() {
        LogFolder log = new LogFolder(reading.settings().watch().logs());
        if (!log.isThere()) {
            return "The server logs to standard output; add what its service manager kept:"
                    + " journalctl -u moltgram -n 500\n";
        }
        try {
            return log.end(LOG_BYTES);
        } catch (IOException e) {
            return "The log cannot be read.\n";
        }
    }

    private static String printed(Consumer<PrintStream> work) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        work.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
