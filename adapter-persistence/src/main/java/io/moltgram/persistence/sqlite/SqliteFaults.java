package io.moltgram.persistence.sqlite;

import io.moltgram.domain.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells faults of the storage below SQLite from faults of the work (result codes: https://sqlite.org/rescode.html). */
final class SqliteFaults {

    static final int CANNOT_OPEN = 14;

    /** A storage fault, without paths. */
    record Fault(boolean isFull, String text) {

        /** What a caller hears whose change was not made. */
        Refusal refusal() {
            return isFull
                    ? Refusal.storageFull("The server has no room left.")
                    : Refusal.unavailable("storage_fault", "The server cannot reach its storage. Please try again.", 1);
        }
    }

    private SqliteFaults() {}

    /** The failure among the causes that is the storage's, if one is. */
    static Optional<SQLException> find(@Nullable Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 10; depth++, at = at.getCause()) {
            if (at instanceof SQLException e) {
                return byCode(e.getErrorCode()).map(fault -> e);
            }
        }
        return Optional.empty();
    }

    /** The failure as the caller is to see it: what it wrote about may have gone since it looked. */
    static RuntimeException translate(RuntimeException thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 10; depth++, at = at.getCause()) {
            if (at instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY) {
                return new Fault(false, "what a row refers to is gone").refusal();
            }
        }
        return thrown;
    }

    /** What is told of a failure that must be the storage's, whatever its code. */
    static Fault of(SQLException failure) {
        return byCode(failure.getErrorCode())
                .orElseGet(() -> new Fault(false, "unexpected result " + failure.getErrorCode()));
    }

    /** @param code possibly an extended one; its low byte is the primary one */
    private static Optional<Fault> byCode(int code) {
        return switch (code & 0xff) {
            case 5 -> fault("another program holds the database");
            case 6 -> fault("the database is locked");
            case 7 -> fault("out of memory");
            case 8 -> fault("the database cannot be written to");
            case 10 -> fault("input or output failed");
            case 11 -> fault("the database is damaged");
            case 13 -> Optional.of(new Fault(true, "no room left"));
            case CANNOT_OPEN -> fault("the database cannot be opened");
            case 15 -> fault("the lock protocol failed");
            case 26 -> fault("the file is no database");
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> fault(String text) {
        return Optional.of(new Fault(false, text));
    }
}
