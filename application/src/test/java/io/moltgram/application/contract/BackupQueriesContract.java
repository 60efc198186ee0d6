package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.moltgram.application.backup.BackupQueries;
import io.moltgram.application.backup.BackupStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about backups promise. */
public interface BackupQueriesContract {

    /** Of a server that has written nothing yet, and keeps no commits. */
    BackupQueries nothingYet() throws Exception;

    /** Of a server that wrote backups at these moments. */
    BackupQueries written(Instant... begun) throws Exception;

    @Test
    default void aServerWithoutBackupsHasNone() throws Exception {
        BackupStanding standing = nothingYet().standing();

        assertEquals(0, standing.whole().count());
        assertEquals(Optional.empty(), standing.whole().newest());
        assertFalse(standing.commits().isOn());
        assertEquals(Duration.ZERO, standing.commits().lag(Instant.EPOCH));
        assertEquals(new BackupStanding.Drills(Optional.empty(), false, Optional.empty()), standing.drills());
    }

    @Test
    default void theNewestIsToldWhateverTheirOrder() throws Exception {
        Instant old = Instant.parse("2026-05-01T12:00:00Z");
        Instant young = Instant.parse("2026-06-01T12:00:00Z");

        BackupStanding.Whole whole = written(young, old).standing().whole();

        assertEquals(2, whole.count());
        assertEquals(Optional.of(young), whole.newest());
    }
}
