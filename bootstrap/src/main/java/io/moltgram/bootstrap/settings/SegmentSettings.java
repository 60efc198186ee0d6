package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether every commit is kept, and where.
 *
 * @param folder into which they are written when the kind says so; absolute, need not exist yet
 * @param every the pause between two looks for new commits
 */
public record SegmentSettings(Kind kind, Path folder, Duration every) {

    /** Where commits are kept. */
    public enum Kind {
        OFF,
        FOLDER,
        /** S3 or Vercel Blob, as the media settings name it. */
        STORE
    }
}
