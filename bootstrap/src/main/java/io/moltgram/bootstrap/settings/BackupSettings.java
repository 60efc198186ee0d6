package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where backups are kept, for how long, and when the server writes one by itself.
 *
 * @param folder absolute; need not exist yet
 * @param recipient the public key to which everything is encrypted, in the form of age
 */
public record BackupSettings(
        Path folder, Duration retention, Schedule schedule, SegmentSettings segments, Optional<String> recipient) {}
