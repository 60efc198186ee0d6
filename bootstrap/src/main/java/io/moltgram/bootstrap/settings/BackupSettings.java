package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where backups are kept, and for how long.
 *
 * @param folder absolute; need not exist yet
 */
public record BackupSettings(Path folder, Duration retention) {}
