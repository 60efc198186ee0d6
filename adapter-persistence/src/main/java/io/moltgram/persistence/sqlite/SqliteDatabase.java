package io.moltgram.persistence.sqlite;

import io.moltgram.application.Errand;
import io.moltgram.application.Rehearsal;
import io.moltgram.application.Undertaking;
import io.moltgram.application.watch.Figures;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.Migrations;
import io.moltgram.persistence.StatementWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** An embedded SQLite database: writes go through the one {@link GroupWriter}, reads through a {@link ReaderPool}. */
public final class SqliteDatabase implements Database {

    private final Path file;
    private final GroupWriter writer;
    private final ReaderPool readers;
    private final Rehearsals rehearsals;
    private final Changes changes;
    private final Dialect dialect = new SqliteDialect();

    private SqliteDatabase(Path file, GroupWriter writer, ReaderPool readers, Changes changes) {
        this.file = file;
        this.changes = changes;
        this.writer = writer;
        this.readers = readers;
        this.rehearsals = new Rehearsals(writer);
        writer.start();
    }

    /** Opens the file, making and migrating it as need be. Throws {@link CannotOpen} with one clear line. */
    public static SqliteDatabase open(SqliteSettings settings) {
        return open(settings, SqliteConnections::writer);
    }

    /** @param source how the writer gets its connections; tests put faults in between */
    static SqliteDatabase open(SqliteSettings settings, Source source) {
        Path file = settings.file().toAbsolutePath();
        requireFolder(file);
        SqliteConnections connections = new SqliteConnections(file);
        Migrations migrations = Migrations.sqlite();
        try {
            try (Connection first = connections.first()) {
                migrations.apply(first, new SqliteSnapshot(file));
            }
            ReaderPool readers = new ReaderPool(connections, settings.readers(), settings.patience());
            GroupWriter.Opening opening = new SqliteOpening(connections, source, migrations, readers);
            CommitTimes times = new CommitTimes(InstantSource.system());
            GroupWriter writer = new GroupWriter(settings.queue(), opening, times, InstantSource.system());
            return new SqliteDatabase(file, writer, readers, new Changes(file, connections, writer, times));
        } catch (SQLException e) {
            throw new CannotOpen(
                    "Cannot open the database " + file + ": "
                            + SqliteFaults.of(e).text(),
                    e);
        }
    }

    private static void requireFolder(Path file) {
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            throw new CannotOpen("Cannot open the database " + file + ": its folder is not there");
        }
        if (!Files.isWritable(folder) || Files.exists(file) && !Files.isWritable(file)) {
            throw new CannotOpen("Cannot open the database " + file + ": no permission to write there");
        }
        if (Files.isDirectory(file)) {
            throw new CannotOpen("Cannot open the database " + file + ": it is a folder");
        }
    }

    /** Where the writer's connections come from. */
    interface Source {
        Connection open(SqliteConnections connections) throws SQLException;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (writer.isWriting()) {
            return work.get();
        }
        Optional<Rehearsal> rehearsal = Rehearsal.present();
        return rehearsal.isPresent()
                ? rehearsals.change(rehearsal.get(), Errand.carry(work))
                : writer.call(new Unit<>(Errand.carry(Undertaking.join(work))));
    }

    @Override
    public void afterCommit(Runnable action) {
        if (writer.isWriting()) {
            writer.current().afterCommit(action);
        } else if (!Rehearsal.isOn()) {
            Unit.attempt(action);
        }
    }

    @Override
    public <T> T read(Function<Handle, T> question) {
        if (writer.isWriting()) {
            return question.apply(writer.session().handle());
        }
        Optional<Rehearsal> rehearsal = Rehearsal.present();
        return rehearsal.isPresent() && rehearsals.haveBegun()
                ? rehearsals.look(
                        rehearsal.get(), () -> question.apply(writer.session().handle()))
                : readers.read(question);
    }

    @Override
    public <T> T write(Function<Handle, T> change) {
        return call(() -> change.apply(writer.session().handle()));
    }

    @Override
    public boolean isTransacting() {
        return writer.isWriting() || rehearsals.haveBegun();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Health health() {
        return writer.health();
    }

    /** What is changed from now on, for one who follows; it must be closed before this. */
    public Changes changes() {
        return changes;
    }

    @Override
    public StatementWatch watch() {
        return readers.watch();
    }

    @Override
    public void tell(Figures figures) {
        writer.tell(figures);
        readers.tell(figures);
        figures.gauge("moltgram_db_bytes", "Size of the database file.", size(file));
        figures.gauge("moltgram_db_wal_bytes", "Size of the write-ahead log.", size(Path.of(file + "-wal")));
        figures.gauge("moltgram_db_writable", "1 while changes can be kept.", health().healthy() ? 1 : 0);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /** The last connection to close moves the write-ahead log into the file and removes it. */
    @Override
    public void close() {
        readers.close();
        writer.close();
        try {
            changes.closeFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
