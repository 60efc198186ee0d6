package io.moltgram.bootstrap.backup;

import io.moltgram.application.backup.BackupQueries;
import io.moltgram.application.contract.BackupQueriesContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class BackupsSeenTest implements BackupQueriesContract {

    @TempDir
    Path folder;

    @Override
    public BackupQueries nothingYet() {
        return new BackupsSeen(true, folder.resolve("none"), Optional.empty());
    }

    @Override
    public BackupQueries written(Instant... begun) throws IOException {
        for (Instant moment : begun) {
            Files.createFile(folder.resolve(Layout.name(moment, 1)));
        }
        return new BackupsSeen(true, folder, Optional.empty());
    }
}
