package io.moltgram.bootstrap.wiring;

import io.moltgram.application.media.Scratch;
import io.moltgram.blob.picture.ProcessWorkshop;
import io.moltgram.blob.picture.WorkshopSettings;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.segment.NewPictures;
import io.moltgram.bootstrap.segment.Shipping;
import io.moltgram.bootstrap.settings.DatabaseAddress;
import io.moltgram.bootstrap.settings.DatabaseAddress.PostgresServer;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.DatabaseSettings;
import io.moltgram.bootstrap.settings.MediaSettings;
import io.moltgram.bootstrap.settings.Secret;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SigningSecrets;
import io.moltgram.http.outbound.GuardedPictures;
import io.moltgram.http.outbound.GuardedWebhooks;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.postgres.PostgresSettings;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the program stands on: the data folder, which it has for itself, the secrets, the database, the media and the
 * workshop. Everything else can be made anew from these.
 */
record Foundation(
        DataFolder folder,
        SigningSecrets secrets,
        Database database,
        MediaPlaces.Place media,
        FreshPictures fresh,
        ProcessWorkshop workshop,
        GuardedPictures remote,
        GuardedWebhooks hooks,
        Scratch scratch,
        Optional<Shipping> shipping)
        implements AutoCloseable {

    private static final Duration READER_PATIENCE = Duration.ofSeconds(5);

    /** Opens all of it, or throws {@link CannotRun} with one line that says what is wrong. */
    static Foundation open(Settings settings) {
        return open(settings, ProcessWorkshop::new);
    }

    /** With the workshop that somebody else gives it. */
    static Foundation open(Settings settings, Function<WorkshopSettings, ProcessWorkshop> workshops) {
        DataFolder folder = DataFolder.open(settings.dataDirectory());
        try {
            SigningSecrets secrets = SigningSecrets.open(settings);
            NewPictures pictures = new NewPictures();
            FreshPictures fresh = new FreshPictures();
            MediaPlaces.Place media =
                    MediaPlaces.open(settings).heardBy(pictures::put).heardBy(fresh::put);
            Database database = database(settings.database());
            Path temporary = settings.dataDirectory().resolve("tmp");
            Leftovers.remove(temporary.resolve("scratch"));
            Leftovers.remove(temporary.resolve("segments"));
            Leftovers.remove(temporary.resolve("received"));
            return new Foundation(
                    folder,
                    secrets,
                    database,
                    media,
                    fresh,
                    workshops.apply(workshop(settings.media(), temporary.resolve("workshop"))),
                    new GuardedPictures(
                            Version.number(),
                            settings.server().baseUrl(),
                            settings.media().allowLoopbackFetch()),
                    new GuardedWebhooks(settings.media().allowLoopbackFetch()),
                    new Scratch(temporary.resolve("scratch")),
                    SegmentPlaces.shipping(settings, database, pictures));
        } catch (CannotRun e) {
            folder.close();
            throw e;
        } catch (CannotOpen e) {
            folder.close();
            throw CannotRun.now(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            folder.close();
            throw CannotRun.now("the data folder " + settings.dataDirectory() + " cannot be used: " + e.getMessage());
        }
    }

    /** Opens the database alone; a server may be using it. */
    static Database database(DatabaseSettings settings) {
        DatabaseAddress address = settings.address();
        if (address instanceof PostgresServer server) {
            return Database.postgres(postgres(server));
        }
        SqliteFile file = (SqliteFile) address;
        SqliteSettings standard = SqliteSettings.of(file.file()).queue(settings.writeQueue());
        return Database.sqlite(
                settings.readers() == 0 ? standard : standard.readers(settings.readers(), READER_PATIENCE));
    }

    static PostgresSettings postgres(PostgresServer server) {
        return new PostgresSettings(
                server.jdbcUrl(),
                Optional.of(server.user()),
                server.password().map(Secret::reveal),
                Optional.empty(),
                PostgresSettings.DEFAULT_CONNECTIONS,
                READER_PATIENCE);
    }

    private static WorkshopSettings workshop(MediaSettings settings, Path scratch) {
        WorkshopSettings standard = WorkshopSettings.standard(scratch);
        return new WorkshopSettings(
                settings.pictureWorkers() == 0 ? standard.workers() : settings.pictureWorkers(),
                settings.pictureQueue(),
                settings.pictureTime(),
                standard.heapMegabytes(),
                standard.nativeMegabytes(),
                standard.idle(),
                scratch);
    }

    @Override
    public void close() {
        shipping.ifPresent(Shipping::close);
        remote.close();
        hooks.close();
        workshop.close();
        media.close();
        database.close();
        folder.close();
    }
}
