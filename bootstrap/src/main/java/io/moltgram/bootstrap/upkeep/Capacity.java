package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What this machine can do, and what is asked of it now.
 *
 * @param reads simple reads a second
 * @param likes durable likes a second
 * @param posts posts with a picture a second
 */
record Capacity(double reads, double likes, double posts) {

    private static final long SECOND = 1_000_000_000L;
    private static final double QUERIES = 1_000;
    private static final double SLOW = 500;
    private static final double MEMORY = 0.8;
    private static final double ERRORS = 0.01;
    private static final int ENOUGH = 20;

    /** What a running server is asked for. */
    record Load(
            double now,
            double mean,
            double slowest,
            String slowestRoute,
            double memory,
            double errors,
            Map<String, Double> watched) {

        private static final String WATCHED = "moltgram_watched rule ";

        static Optional<Load> of(ServerBeside beside) {
            Optional<JsonNode> first = beside.ask();
            long began = System.nanoTime();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            LockSupport.parkNanos(SECOND);
            return beside.ask().map(second -> {
                double seconds = (System.nanoTime() - began) / (double) SECOND;
                // the second look is a request itself
                double more = Math.max(0, requests(second) - requests(first.get()) - 1);
                return of(second, more / seconds);
            });
        }

        static Load of(JsonNode inside, double now) {
            double slowest = 0;
            String route = "none";
            double faults = 0;
            for (JsonNode each : inside.path("routes")) {
                faults += each.path("faults").asDouble();
                boolean counts = each.path("count").asLong() >= ENOUGH
                        && !each.path("name").asText().contains("stream");
                if (counts && each.path("p95").asDouble() > slowest) {
                    slowest = each.path("p95").asDouble();
                    route = each.path("name").asText();
                }
            }
            double total = requests(inside);
            double most = inside.path("figures")
                    .path("jvm_memory_max_bytes area heap")
                    .asDouble();
            double used = inside.path("figures")
                    .path("jvm_memory_used_bytes area heap")
                    .asDouble();
            double up = Math.max(1, inside.path("up_seconds").asDouble());
            Map<String, Double> watched = new HashMap<>();
            inside.path("figures").properties().forEach(figure -> {
                if (figure.getKey().startsWith(WATCHED)) {
                    watched.put(
                            figure.getKey().substring(WATCHED.length()),
                            figure.getValue().asDouble());
                }
            });
            return new Load(
                    now,
                    total / up,
                    slowest,
                    route,
                    most > 0 ? used / most : 0,
                    total > 0 ? faults / total : 0,
                    watched);
        }

        private static double requests(JsonNode inside) {
            return inside.path("requests").asDouble();
        }
    }

    void print(PrintStream out, Optional<Load> load) {
        out.println("This machine, measured against a scratch server with clients beside it:");
        row(out, "simple reads", reads);
        row(out, "durable likes", likes);
        row(out, "posts with picture", posts);
        out.println();
        if (load.isEmpty()) {
            out.println("No server is running with this data folder, so there is no load to set beside it.");
            return;
        }
        Load now = load.get();
        out.println("The server that runs, and when to think of more:");
        threshold(out, "requests a second now", now.now(), QUERIES, "%.1f");
        threshold(out, "requests a second, mean", now.mean(), QUERIES, "%.1f");
        threshold(out, "slowest p95 in ms (" + now.slowestRoute() + ")", now.slowest(), SLOW, "%.1f");
        threshold(out, "share of memory", now.memory(), MEMORY, "%.2f");
        threshold(out, "share of errors", now.errors(), ERRORS, "%.4f");
        if (reads > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "Of the reads that it could answer, %.1f %% are asked for now.",
                    100 * now.now() / reads));
        }
    }

    private static void row(PrintStream out, String name, double rate) {
        out.println(String.format(Locale.ROOT, "  %-22s %10.1f a second", name, rate));
    }

    private static void threshold(PrintStream out, String name, double value, double most, String form) {
        String shown = String.format(Locale.ROOT, form, value);
        String limit = String.format(Locale.ROOT, form, most);
        out.println(String.format(
                Locale.ROOT, "  %-46s %10s of %8s  %s", name, shown, limit, value > most ? "ABOVE" : "fine"));
    }
}
