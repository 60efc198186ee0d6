package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** When a data folder was first used. */
final class FirstUse {

    private FirstUse() {}

    /** Milliseconds since 1970; as far as the file system knows. */
    static long of(Settings settings) {
        try {
            Path lock = settings.dataDirectory().resolve("lock");
            return Files.readAttributes(lock, BasicFileAttributes.class)
                    .creationTime()
                    .toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
