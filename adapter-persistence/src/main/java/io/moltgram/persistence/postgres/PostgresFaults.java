package io.moltgram.persistence.postgres;

import io.moltgram.domain.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean to callers (codes: PostgreSQL documentation, appendix A). */
final class PostgresFaults {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    /** What a row refers to went between the look and the write; the next try sees that it is gone. */
    private static final String FOREIGN_KEY = "23503";

    private static final Set<String> WORTH_ANOTHER_TRY = Set.of(SERIALIZATION_FAILURE, DEADLOCK, FOREIGN_KEY);
    private static final Set<String> FULL = Set.of("53100");
    private static final String UNFIT_TEXT = "22021";

    private PostgresFaults() {}

    static boolean isWorthAnotherTry(Throwable thrown) {
        return find(thrown)
                .map(SQLException::getSQLState)
                .filter(WORTH_ANOTHER_TRY::contains)
                .isPresent();
    }

    /** Whether the server could not be reached, or left in the middle. */
    static boolean isLoss(Throwable thrown) {
        return find(thrown).filter(PostgresFaults::isLoss).isPresent();
    }

    /** The failure as the caller is to see it: a refusal where that is what it means. */
    static RuntimeException translate(RuntimeException thrown) {
        Optional<SQLException> found = find(thrown);
        if (found.isEmpty()) {
            return thrown;
        }
        String state = String.valueOf(found.get().getSQLState());
        if (FULL.contains(state)) {
            return Refusal.storageFull("The server has no room left.");
        }
        if (UNFIT_TEXT.equals(state)) {
            return Refusal.invalid("text_malformed", "A text has characters that cannot be kept");
        }
        if (isLoss(found.get()) || isWorthAnotherTry(thrown)) {
            return Refusal.unavailable("storage_fault", "The server cannot reach its storage. Please try again.", 1);
        }
        return thrown;
    }

    /** One line for whoever set the server up. */
    static String explain(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            return "user or password is wrong";
        } else if (state.equals("3D000")) {
            return "there is no such database";
        } else if (isLoss(failure)) {
            return "the server cannot be reached";
        }
        return "the server answered " + state;
    }

    static boolean isLoss(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53") && !FULL.contains(state);
    }

    private static Optional<SQLException> find(@Nullable Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 10; depth++, at = at.getCause()) {
            if (at instanceof SQLException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
