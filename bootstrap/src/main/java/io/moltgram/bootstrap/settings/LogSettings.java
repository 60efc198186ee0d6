package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is logged beside the events of the program, how and where.
 *
 * @param json whether lines are JSON objects
 * @param file absolute; empty for standard output alone
 * @param files old files kept
 * @param days for so long
 * @param requests whether every request is logged
 * @param addresses what is logged of a caller's address: network, full or none
 */
public record LogSettings(boolean json, Optional<Path> file, int files, int days, boolean requests, String addresses) {}
