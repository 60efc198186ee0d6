package io.moltgram.persistence;

import java.sql.SQLException;

/** A statement that ran past Jdbi failed. */
public final class StatementFault extends RuntimeException {

    public StatementFault(SQLException cause) {
        super(cause);
    }
}
