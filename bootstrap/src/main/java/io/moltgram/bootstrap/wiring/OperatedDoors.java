package io.moltgram.bootstrap.wiring;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.settings.DatabaseAddress.PostgresServer;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.SessionSecrets;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.upkeep.Doors;
import io.moltgram.persistence.DatabaseLook;
import io.moltgram.persistence.TrialStep;
import io.moltgram.persistence.postgres.PostgresOutside;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.io.IOException;
import java.util.List;

/** The ways to what the settings name. */
final class OperatedDoors implements Doors {

    @Override
    public List<TrialStep> tryDatabase(Settings settings) {
        return settings.database().address() instanceof PostgresServer server
                ? server(server).trial()
                : file(settings).trial();
    }

    @Override
    public String secretMark(Settings settings) {
        return SecretTurning.mark(SecretTurning.hasher(SessionSecrets.read(settings)));
    }

    @Override
    public Scratch scratch(Settings settings) throws IOException {
        return ScratchServer.start(settings);
    }

    @Override
    public DatabaseLook database(Settings settings) {
        return settings.database().address() instanceof PostgresServer server
                ? server(server).look()
                : file(settings).look();
    }

    private static DatabaseFile file(Settings settings) {
        return new DatabaseFile(((SqliteFile) settings.database().address()).file());
    }

    private static PostgresOutside server(PostgresServer server) {
        return new PostgresOutside(Foundation.postgres(server), server.host(), server.port());
    }

    @Override
    public void tryMedia(Settings settings) throws IOException {
        try (MediaPlaces.Place place = MediaPlaces.open(settings)) {
            place.trial().run();
        } catch (CannotRun e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
