package io.moltgram.bootstrap.wiring;

import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.upkeep.Doors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An empty server without limits on this machine alone, whose folder is removed with it. */
final class ScratchServer implements Doors.Scratch {

    private final Path folder;
    private final RunningServer server;
    private final String logged;

    private ScratchServer(Path folder, RunningServer server, String logged) {
        this.folder = folder;
        this.server = server;
        this.logged = logged;
    }

    /** On the same disk as the real one. */
    static ScratchServer start(Settings real) throws IOException {
        Path place = real.dataDirectory().resolve("tmp");
        Files.createDirectories(place);
        Path folder = Files.createTempDirectory(place, ".capacity-");
        Map<String, String> settings = new HashMap<>();
        settings.put("HOST", "127.0.0.1");
        settings.put("PORT", "0");
        settings.put("MOLTGRAM_DATA_DIR", folder.resolve("data").toString());
        settings.put("BACKUP_SCHEDULE", "off");
        settings.put("BACKUP_SEGMENTS", "off");
        settings.put("MOLTGRAM_DISK_RESERVE_MB", "0");
        for (String limit : new String[] {
            "MOLTGRAM_RATE_READS",
            "MOLTGRAM_RATE_WRITES",
            "MOLTGRAM_REGISTRATIONS_PER_HOUR",
            "MOLTGRAM_LIKES_PER_HOUR",
            "MOLTGRAM_POSTS_PER_HOUR",
            "MOLTGRAM_SUSPICIOUS_BURST"
        }) {
            settings.put(limit, "0");
        }
        Settings scratch = new SettingsReader(settings, folder).read().settings();
        String logged = LogSetup.level();
        LogSetup.level("error"); // that it is slow under full load is no news
        try {
            return new ScratchServer(folder, RunningServer.start(Reading.of(scratch), Optional.empty()), logged);
        } catch (RuntimeException e) {
            LogSetup.level(logged);
            throw e;
        }
    }

    @Override
    public URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.closeAtOnce();
        LogSetup.level(logged);
        try {
            Leftovers.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
