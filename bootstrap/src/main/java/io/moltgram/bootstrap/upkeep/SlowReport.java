package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** What takes the time of a running server. */
final class SlowReport {

    private static final int MOST = 10;
    private static final int WRITES = 50;
    private static final int BLOCK = 4096;
    private static final double MILLION = 1e6;
    private static final double SLOW_DISK = 20;

    private final JsonNode inside;

    SlowReport(JsonNode inside) {
        this.inside = inside;
    }

    void print(PrintStream out, Path data) {
        out.println("Routes, those that take most time in all first (milliseconds):");
        rows(out, inside.path("routes"));
        out.println();
        out.println("Statements of the database, likewise:");
        rows(out, inside.path("statements"));
        out.println();
        slow(out);
        out.println();
        collecting(out);
        out.println("Locks: " + whole("moltgram_db_write_queue") + " changes wait for the writer, "
                + whole("moltgram_db_readers_waiting") + " callers for a reader");
        disk(out, data);
    }

    private static void rows(PrintStream out, JsonNode rows) {
        out.println(String.format(Locale.ROOT, "  %9s %9s %9s %9s  %s", "count", "p50", "p95", "p99", "name"));
        int shown = 0;
        for (JsonNode row : rows) {
            if (shown++ == MOST) {
                return;
            }
            out.println(String.format(
                    Locale.ROOT,
                    "  %9d %9.2f %9.2f %9.2f  %s",
                    row.path("count").asLong(),
                    row.path("p50").asDouble(),
                    row.path("p95").asDouble(),
                    row.path("p99").asDouble(),
                    row.path("name").asText()));
        }
    }

    private void slow(PrintStream out) {
        JsonNode slow = inside.path("slow");
        out.println(slow.isEmpty() ? "No statement was slow since the start." : "The latest slow statements:");
        int shown = 0;
        for (JsonNode each : slow) {
            if (shown++ == MOST) {
                return;
            }
            String route = each.path("route").asText();
            out.println(
                    "  " + each.path("at").asText() + "  " + each.path("took").asText() + " ms  "
                            + (route.isEmpty() ? "for no route: a job, or the start" : route));
            out.println("    " + each.path("text").asText().replaceAll("\\s+", " "));
            each.path("plan").forEach(line -> out.println("      " + line.asText()));
        }
    }

    private void collecting(PrintStream out) {
        inside.path("figures").properties().forEach(figure -> {
            if (figure.getKey().startsWith("jvm_gc_seconds ")) {
                String name = figure.getKey().substring("jvm_gc_seconds gc ".length());
                out.println(String.format(
                        Locale.ROOT,
                        "Collecting garbage: %s, %d times, %.2f seconds in all",
                        name,
                        whole("jvm_gc_collections gc " + name),
                        figure.getValue().asDouble()));
            }
        });
    }

    private long whole(String figure) {
        return inside.path("figures").path(figure).asLong();
    }

    /** Writes small blocks and has each reach the disk, as a commit does. */
    private static void disk(PrintStream out, Path data) {
        try {
            double[] millis = latency(data);
            double median = millis[WRITES / 2];
            out.println(String.format(
                    Locale.ROOT,
                    "Disk: a durable write takes %.2f ms (median of %d, worst %.2f)%s",
                    median,
                    WRITES,
                    millis[WRITES - 1],
                    median > SLOW_DISK ? "; that is slow, a faster disk would help most" : ""));
        } catch (IOException e) {
            out.println("Disk: cannot be tried: " + e.getMessage());
        }
    }

    private static double[] latency(Path data) throws IOException {
        Path probe = Files.createTempFile(data, ".latency", "");
        double[] millis = new double[WRITES];
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            for (int i = 0; i < WRITES; i++) {
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(false);
                millis[i] = (System.nanoTime() - began) / MILLION;
            }
        } finally {
            Files.deleteIfExists(probe);
        }
        Arrays.sort(millis);
        return millis;
    }
}
