package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.StatementFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every change to a database, page by page, for a copy that follows it. Whoever follows also decides when the
 * write-ahead log is moved into the file, so nothing is lost between the two: a reader of our own holds on to the log
 * until it has been read to its end, whoever else would like to move it. For one thread, but for {@link #close}.
 */
public final class Changes implements AutoCloseable {

    private static final int COPIED_AT_ONCE = 1 << 18;

    private final Path file;
    private final SqliteConnections connections;
    private final GroupWriter writer;
    private final CommitTimes times;
    private @Nullable Connection guard;
    private @Nullable FileChannel log;
    private @Nullable FileChannel pages;
    private @Nullable LogFrames frames;
    private Object identity = "none";
    private boolean isStill;

    Changes(Path file, SqliteConnections connections, GroupWriter writer, CommitTimes times) {
        this.file = file;
        this.connections = connections;
        this.writer = writer;
        this.times = times;
    }

    /** Begins, or begins anew when something was lost; {@link #next} then has nothing of what came before. */
    public void begin() throws IOException {
        try {
            open();
            isStill = false;
            LogFrames anew = new LogFrames(opened(log), times);
            frames = anew;
            anew.skip();
        } catch (SQLException e) {
            throw new IOException(SqliteFaults.of(e).text(), e);
        }
    }

    /**
     * Begins where another one stopped: {@link #next} then has all that was committed since. Returns false, having
     * begun nothing, when that cannot be told because something else was done to the file.
     *
     * @param left what {@link #still} told then
     */
    public boolean resume(StillFile left) throws IOException {
        try {
            open();
            isStill = false;
            LogFrames anew = new LogFrames(opened(log), times);
            if (!StillFile.of(file, left.salts()).equals(left) || anew.isOf(left.salts())) {
                return false;
            }
            frames = anew;
            return true;
        } catch (SQLException e) {
            throw new IOException(SqliteFaults.of(e).text(), e);
        }
    }

    private void open() throws SQLException, IOException {
        Object found = connections.identity();
        if (guard != null && found.equals(identity)) {
            return;
        }
        close();
        closeFiles();
        guard = connections.reader();
        hold();
        times.open(Path.of(file + "-shm"));
        log = FileChannel.open(Path.of(file + "-wal"), StandardOpenOption.READ);
        pages = FileChannel.open(file, StandardOpenOption.READ);
        identity = found;
        writer.aside(() -> keepAll(writer.session().handle().getConnection()));
    }

    private static void keepAll(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 0"); // it would be in vain: we hold on to the log
        } catch (SQLException e) {
            throw new StatementFault(e);
        }
    }

    /**
     * Transactions that came to their end since the last call, the oldest first, as many as fit into memory at once:
     * {@link #isBehind} tells of more. Throws when something in between was lost, or is too large to be handed out.
     */
    public List<Commit> next() throws IOException {
        if (!connections.identity().equals(identity)) {
            throw new IOException("another database file is in place");
        }
        return opened(frames).next();
    }

    /**
     * A page as it was before the transactions that the last call of {@link #next} returned: in the log, or else in
     * the file, which shows it as long as it is not in the log. Empty for a page that did not exist. Not to be called
     * for what {@link #settle} returned, which moves pages into the file.
     */
    public Optional<byte[]> before(int page) throws IOException {
        LogFrames reading = opened(frames);
        Optional<byte[]> logged = reading.before(page);
        if (logged.isPresent()) {
            return logged;
        }
        ByteBuffer found = ByteBuffer.allocate(reading.pageSize());
        long offset = (page - 1L) * found.capacity();
        int count = 0;
        while (found.hasRemaining() && count >= 0) {
            count = opened(pages).read(found, offset + found.position());
        }
        return found.hasRemaining() ? Optional.empty() : Optional.of(found.array());
    }

    /** Whether {@link #next} has more at once. */
    public boolean isBehind() {
        return opened(frames).isBehind();
    }

    /** How many pages of the write-ahead log are not in the file yet. */
    public int waiting() {
        LogFrames reading = frames;
        return reading == null || reading.expectsNew() ? 0 : reading.frame();
    }

    /**
     * Moves the log into the file, while the writer waits; as much of it as no reader needs. Returns what had not been
     * read yet, all of it: not to be called while {@link #isBehind}.
     */
    public List<Commit> settle() throws IOException {
        List<Commit> rest = new ArrayList<>();
        List<Exception> faults = new ArrayList<>();
        writer.aside(() -> {
            try {
                readAll(rest);
                release();
                int moved = moveLog();
                hold();
                readAll(rest);
                isStill = moved == opened(frames).frame();
                if (isStill) {
                    opened(frames).expectNew();
                }
            } catch (SQLException | IOException e) {
                faults.add(e);
            }
        });
        if (!faults.isEmpty()) {
            throw faults.get(0) instanceof IOException fault
                    ? fault
                    : new IOException(faults.get(0).getMessage(), faults.get(0));
        }
        return rest;
    }

    private void readAll(List<Commit> rest) throws IOException {
        do {
            rest.addAll(next());
        } while (isBehind());
    }

    /**
     * Whether the file now stands still, and shows everything up to the last transaction that {@link #settle} returned;
     * it does until the next call of that.
     */
    public boolean isStill() {
        return isStill;
    }

    /** How the file lies, if it {@link #isStill}: for {@link #resume} after the next start. */
    public Optional<StillFile> still() throws IOException {
        return isStill ? Optional.of(StillFile.of(file, opened(frames).salts())) : Optional.empty();
    }

    /** How long the file is that {@link #copy} reads, in bytes. */
    public long length() throws IOException {
        return opened(pages).size();
    }

    /** Copies a piece of the file that stands still; returns its length, 0 at the end. */
    public int copy(long offset, OutputStream target) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(COPIED_AT_ONCE, Math.max(0, length() - offset)));
        while (buffer.hasRemaining() && opened(pages).read(buffer, offset + buffer.position()) >= 0) {
            // goes on until the piece is full
        }
        target.write(buffer.array(), 0, buffer.position());
        return buffer.position();
    }

    /** So many pages of the log are in the file now, or -1 if that is not all. */
    private int moveLog() throws SQLException {
        try (Statement statement = writer.session().handle().getConnection().createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
            boolean isWhole = row.next() && row.getInt(1) == 0 && row.getInt(2) == row.getInt(3);
            return isWhole ? row.getInt(3) : -1;
        }
    }

    private void hold() throws SQLException {
        try (Statement statement = opened(guard).createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
        }
    }

    private void release() throws SQLException {
        try (Statement statement = opened(guard).createStatement()) {
            statement.execute("ROLLBACK");
        }
    }

    private static <T> T opened(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("nobody follows the changes yet");
        }
        return thing;
    }

    /** Lets the log go. Before the database is closed; {@link #closeFiles} after that. */
    @Override
    public void close() {
        Connection held = guard;
        guard = null;
        if (held != null) {
            try {
                held.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * When no connection to the file is open any more: closing any descriptor of it, or of the log's index, would drop
     * the locks that SQLite has there.
     */
    void closeFiles() throws IOException {
        times.close();
        frames = null;
        identity = "none";
        for (FileChannel channel : Arrays.asList(log, pages)) {
            if (channel != null) {
                channel.close();
            }
        }
    }
}
