package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the data folder: whose it is, who may read it, whether there is room, and what its disk's clock says. */
final class FolderChecks {

    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final long PERCENT = 100;
    private static final long LEAST_PERCENT = 5;
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Settings settings;
    private final InstantSource clock;

    FolderChecks(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Finding folder() {
        Path data = settings.dataDirectory();
        String name = "folder";
        Path nearest = data;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            return Finding.fail(name, nearest + " is no folder", "Name another one by MOLTGRAM_DATA_DIR.");
        } else if (!Files.isWritable(nearest)) {
            return Finding.fail(
                    name, nearest + " cannot be written to", "chown -R " + user() + " " + nearest + " as root.");
        } else if (!nearest.equals(data)) {
            return Finding.pass(name, data + " is not there yet; the first start makes it");
        }
        try {
            String owner = Files.getOwner(data).getName();
            if (!owner.equals(user())) {
                return Finding.fail(
                        name,
                        data + " belongs to " + owner + ", this is " + user(),
                        "Run this as the server's user: sudo -u " + owner + " moltgram ...");
            }
            return Finding.pass(name, data + ", owned by " + owner);
        } catch (IOException | UnsupportedOperationException e) {
            return Finding.pass(name, data.toString());
        }
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    Finding secrets() {
        String name = "secrets";
        Path folder = settings.dataDirectory().resolve("secrets");
        if (!Files.isDirectory(folder)) {
            return Finding.pass(name, "none yet; the first start makes them");
        }
        List<String> open = new ArrayList<>();
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.toList()) {
                if (Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
                    open.add(path.toString());
                }
            }
        } catch (IOException e) {
            return Finding.fail(name, folder + " cannot be read", "Run this as the server's user.");
        } catch (UnsupportedOperationException e) {
            return Finding.todo(name, "this file system knows no rights", "Keep others off " + folder);
        }
        return open.isEmpty()
                ? Finding.pass(name, "nobody else may read " + folder)
                : Finding.fail(name, "others may read " + open.get(0), "chmod -R go-rwx " + folder);
    }

    Finding disk() {
        File data = nearest().toFile();
        long free = data.getUsableSpace();
        long total = Math.max(1, data.getTotalSpace());
        String found = Sizes.bytes(free) + " free of " + Sizes.bytes(total);
        if (free < settings.media().diskReserveBytes() || free * PERCENT / total < LEAST_PERCENT) {
            return Finding.fail(
                    "disk", found, "Free space or enlarge the disk; uploads are refused below the reserve.");
        }
        return Finding.pass("disk", found);
    }

    /** A file's time must be ours, and nothing here may come from the future. */
    Finding clock() {
        Path probe = null;
        try {
            Path data = nearest();
            if (!Files.isWritable(data)) {
                return Finding.todo("clock", "nothing can be written to compare it with", "");
            }
            probe = Files.createTempFile(data, ".clock", "");
            Instant now = clock.instant();
            Instant there = Files.getLastModifiedTime(probe).toInstant();
            if (Duration.between(there, now).abs().compareTo(SKEW) > 0) {
                return Finding.fail(
                        "clock",
                        "the disk says " + there + ", the machine " + now,
                        "Set the clock by a time service: timedatectl set-ntp true");
            }
            return Finding.pass("clock", now + ", and so says the disk");
        } catch (IOException e) {
            return Finding.todo("clock", "nothing can be written to compare it with", "");
        } finally {
            if (probe != null) {
                probe.toFile().delete();
            }
        }
    }

    private Path nearest() {
        Path nearest = settings.dataDirectory();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }
}
