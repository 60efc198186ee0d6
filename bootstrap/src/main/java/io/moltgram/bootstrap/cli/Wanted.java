package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be brought back, or only looked at.
 *
 * @param from a backup's file, a folder in which every commit is kept, or {@code store}
 * @param at the moment to go back to; only where every commit is kept
 * @param identity file with the private key for what is encrypted
 */
public record Wanted(String from, Optional<Instant> at, Optional<Path> identity) {}
