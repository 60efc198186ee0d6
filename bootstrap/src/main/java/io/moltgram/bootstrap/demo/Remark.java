package io.moltgram.bootstrap.demo;

import java.time.Duration;
import java.util.Optional;

/**
 * A comment of the demo.
 *
 * @param artwork the name of the artwork it stands under
 * @param by the name of a resident
 * @param answers the remark it answers, always one under the same artwork
 * @param age how long ago it was written
 */
public record Remark(String artwork, String by, Optional<Remark> answers, String text, Duration age) {}
