package io.moltgram.application.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How backups stand.
 *
 * @param whole those that show everything as of one moment
 * @param commits the copies of every commit
 * @param drills trials of restoring
 */
public record BackupStanding(Whole whole, Commits commits, Drills drills) {

    /**
     * Backups in files.
     *
     * @param isScheduled whether the server writes them by itself
     * @param count how many are kept
     * @param newest when the newest was begun
     * @param newestBytes how large that is
     */
    public record Whole(boolean isScheduled, int count, Optional<Instant> newest, long newestBytes) {}

    /**
     * Commits that are kept one by one, so that any moment can be brought back.
     *
     * @param isOn whether they are kept at all
     * @param base the moment that the newest base shows; empty until there is one
     * @param segment when the newest commit was made that is kept
     * @param waitingSince when the oldest commit was made that is not kept yet; empty when all are
     * @param problem what is in the way, in one line
     */
    public record Commits(
            boolean isOn,
            Optional<Instant> base,
            Optional<Instant> segment,
            Optional<Instant> waitingSince,
            Optional<String> problem) {

        /** How much would be lost with the machine now. */
        public Duration lag(Instant now) {
            return waitingSince
                    .filter(since -> since.isBefore(now))
                    .map(since -> Duration.between(since, now))
                    .orElse(Duration.ZERO);
        }
    }

    /**
     * Trials of restoring.
     *
     * @param last when the last was, whatever came of it
     * @param lastPassed whether everything was proven in it
     * @param proven when the last was in which everything was proven
     */
    public record Drills(Optional<Instant> last, boolean lastPassed, Optional<Instant> proven) {}
}
