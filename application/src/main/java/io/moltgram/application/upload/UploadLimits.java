package io.moltgram.application.upload;

import java.time.Duration;

/**
 * How much agents may have under way.
 *
 * @param fileBytes of one upload
 * @param perAgent uploads of one agent that are neither used nor expired
 * @param allBytes of all uploads of all agents together; passed over by what begins at the same moment
 * @param age how long an upload lasts
 */
public record UploadLimits(long fileBytes, int perAgent, long allBytes, Duration age) {}
