package io.moltgram.application.backup;

/** How backups stand at the moment of each call, for alerts and for the desk. It looks at files, and takes its time. */
public interface BackupQueries {

    BackupStanding standing();
}
