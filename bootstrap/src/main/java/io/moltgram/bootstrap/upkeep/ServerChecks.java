package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import io.moltgram.bootstrap.settings.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the process: its port, its memory, and what it does by itself. */
final class ServerChecks {

    private static final double MOST_OF_HEAP = 0.9;
    private static final long LEAST_MACHINE = 400L * 1024 * 1024;
    private static final int LATE = 3;
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Settings settings;
    private final Optional<Presence> presence;
    private final Optional<JsonNode> inside;
    private final InstantSource clock;

    ServerChecks(Settings settings, Optional<Presence> presence, Optional<JsonNode> inside, InstantSource clock) {
        this.settings = settings;
        this.presence = presence;
        this.inside = inside;
        this.clock = clock;
    }

    Finding server() {
        if (presence.isEmpty()) {
            return Finding.pass("server", "is not running");
        }
        Presence there = presence.get();
        return inside.isPresent()
                ? Finding.pass("server", "process " + there.pid() + " answers, since " + there.since())
                : Finding.fail(
                        "server",
                        "process " + there.pid() + " is there but does not answer",
                        "If it has only just begun, ask again in a minute; else look at its log, and restart it.");
    }

    Finding port() {
        int port = settings.server().port();
        if (inside.isPresent()) {
            return Finding.pass("port", presence.orElseThrow().port() + " is held by this server");
        } else if (port == 0) {
            return Finding.pass("port", "any free one is taken");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.server().host(), port));
            return Finding.pass("port", port + " is free");
        } catch (IOException | IllegalArgumentException e) {
            if (presence.isPresent() && presence.get().port() == port) {
                return Finding.pass(
                        "port", port + " is held by process " + presence.get().pid() + ", the server itself");
            }
            return Finding.fail(
                    "port",
                    port + " at " + settings.server().host() + " cannot be opened: " + e.getMessage(),
                    "Find who has it by: ss -ltnp 'sport = :" + port + "', or name another by PORT.");
        }
    }

    Finding memory() {
        if (inside.isPresent()) {
            double used = figure("jvm_memory_used_bytes area heap");
            double most = figure("jvm_memory_max_bytes area heap");
            String found = "heap " + Sizes.bytes((long) used) + " of " + Sizes.bytes((long) most) + ", resident "
                    + Sizes.bytes((long) figure("process_resident_memory_bytes"));
            return most > 0 && used > most * MOST_OF_HEAP
                    ? Finding.fail("memory", found, "Give it more by MOLTGRAM_JAVA_OPTS=-Xmx512m")
                    : Finding.pass("memory", found);
        }
        long machine = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return machine < LEAST_MACHINE
                ? Finding.fail("memory", "the machine has " + Sizes.bytes(machine), "512 MiB is the least.")
                : Finding.pass("memory", "the machine has " + Sizes.bytes(machine));
    }

    private double figure(String name) {
        return inside.map(all -> all.path("figures").path(name).asDouble()).orElse(0.0);
    }

    /** Those that draw pictures, and the jobs that come round. */
    Finding workers() {
        if (inside.isEmpty()) {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return Files.isExecutable(java)
                    ? Finding.pass("workers", "can be started by " + java)
                    : Finding.fail("workers", java + " cannot be run", "Install a whole Java 17, with bin/java.");
        }
        List<String> bad = new ArrayList<>();
        int jobs = 0;
        for (JsonNode job : inside.get().path("jobs")) {
            jobs++;
            String name = job.path("name").asText();
            if (job.path("problem").isTextual()) {
                bad.add(name + ": " + job.path("problem").asText());
            } else if (isLate(job)) {
                bad.add(name + " is late");
            }
        }
        String found = jobs + " jobs go their rounds, " + (long) figure("moltgram_picture_waiting") + " pictures wait";
        return bad.isEmpty()
                ? Finding.pass("workers", found)
                : Finding.fail("workers", String.join("; ", bad), "Look for the job in the log.");
    }

    private boolean isLate(JsonNode job) {
        if (!job.path("every_seconds").isNumber()) {
            return false;
        }
        Instant last = job.path("last_at").isTextual()
                ? Instant.parse(job.path("last_at").asText())
                : presence.orElseThrow().since();
        Duration most =
                Duration.ofSeconds(job.path("every_seconds").asLong() * LATE).plus(GRACE);
        return last.plus(most).isBefore(clock.instant());
    }
}
