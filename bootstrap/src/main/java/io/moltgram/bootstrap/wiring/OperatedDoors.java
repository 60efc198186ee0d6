package io.moltgram.bootstrap.wiring;

import io.moltgram.application.alert.Forecasting;
import io.moltgram.application.alert.Thresholds;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Operator;
import io.moltgram.bootstrap.cli.Program;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.Wanted;
import io.moltgram.bootstrap.settings.DatabaseAddress;
import io.moltgram.bootstrap.settings.DatabaseAddress.PostgresServer;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.SessionSecrets;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.upkeep.Doors;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.DatabaseLook;
import io.moltgram.persistence.TrialStep;
import io.moltgram.persistence.agent.SqlKeyWarningStore;
import io.moltgram.persistence.alert.SqlFigureStore;
import io.moltgram.persistence.audit.SqlAuditStore;
import io.moltgram.persistence.postgres.PostgresOutside;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The ways to what the settings name. */
final class OperatedDoors implements Doors {

    private final Program program;

    OperatedDoors(Program program) {
        this.program = program;
    }

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
    public void verifyBackup(Settings settings, Path file, PrintStream out) {
        Wanted wanted = new Wanted(file.toString(), Optional.empty(), Optional.empty());
        program.backups().verify(settings, wanted, out, (done, total, what) -> {});
    }

    @Override
    public void drill(Settings settings, PrintStream out) {
        Wanted newest = new Wanted("", Optional.empty(), Optional.empty());
        program.backups().drill(settings, newest, out, (done, total, what) -> {});
    }

    @Override
    public void noteTurn(Settings settings, boolean keep) {
        String what = keep ? "what was signed with the one before stays good" : "all sessions ended";
        AdminKeeping.with(
                settings,
                database -> new Auditing(new SqlAuditStore(database), InstantSource.system())
                        .note(AuditKind.SECRET_TURNED, Operator.here(), "", what));
    }

    @Override
    public void verifyAudit(Settings settings, PrintStream out) {
        program.admin().verifyAudit(settings, out);
    }

    @Override
    public long keysOlderThan(Settings settings, Duration age) {
        Instant now = InstantSource.system().instant();
        try (Database database = Foundation.database(settings.database())) {
            return new SqlKeyWarningStore(database).count(now.minus(age), now);
        }
    }

    @Override
    public List<Forecasting.Forecast> forecasts(Settings settings) {
        try (Database database = Foundation.database(settings.database())) {
            Thresholds thresholds = new Thresholds(settings.alerts().thresholds());
            return new Forecasting(new SqlFigureStore(database), thresholds, InstantSource.system()).all();
        }
    }

    @Override
    public Scratch scratch(Settings settings) throws IOException {
        return ScratchServer.start(settings);
    }

    @Override
    public DatabaseLook database(Settings settings) {
        return look(settings);
    }

    /** The database as it stands, whether the server runs or not. */
    static DatabaseLook look(Settings settings) {
        return settings.database().address() instanceof PostgresServer server
                ? server(server).look()
                : file(settings).look();
    }

    @Override
    public long copyDatabase(Settings settings, DatabaseAddress target, Progress progress) {
        return DatabaseEnds.copy(settings, target, (table, rows) -> progress.at(rows, 0, table)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
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
