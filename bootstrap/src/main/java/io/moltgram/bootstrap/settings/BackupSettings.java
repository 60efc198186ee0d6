package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where backups are kept, for how long, and when the server writes one by itself.
 *
 * @param folder absolute; need not exist yet
 */
public record BackupSettings(Path folder, Duration retention, Schedule schedule) {}
