package io.moltgram.bootstrap.settings;

import java.time.Duration;

/**
 * How much agents may send in.
 *
 * @param formBytes the largest form in all
 * @param perAgent uploads in parts that one agent may have open
 * @param allBytes that all open uploads may come to
 * @param age how long an upload lasts
 * @param agentBytes of pictures that an agent may have; 0 = unlimited
 */
public record UploadSettings(long formBytes, int perAgent, long allBytes, Duration age, long agentBytes) {}
