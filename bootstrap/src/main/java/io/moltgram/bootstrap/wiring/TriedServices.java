package io.moltgram.bootstrap.wiring;

import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.http.web.status.Services;
import io.moltgram.persistence.Database;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tries the database and the place for pictures that the server works with. */
final class TriedServices implements Services {

    private final Database database;
    private final PlatformQueries platform;
    private final MediaPlaces.Trial media;

    TriedServices(Database database, PlatformQueries platform, MediaPlaces.Trial media) {
        this.database = database;
        this.platform = platform;
        this.media = media;
    }

    @Override
    public void tryDatabase() {
        platform.totals();
        if (!database.health().healthy()) {
            throw new IllegalStateException("changes cannot be kept just now");
        }
    }

    @Override
    public void tryStorage() {
        try {
            media.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
