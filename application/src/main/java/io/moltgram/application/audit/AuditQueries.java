package io.moltgram.application.audit;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers about the audit log. */
public interface AuditQueries {

    /**
     * Which lines are wanted; nothing named means all.
     *
     * @param kind the code of a kind, or its first word: {@code key} for all that is about keys
     * @param text stands in actor, subject or detail
     */
    record Filter(Optional<String> kind, Optional<String> text, Optional<Instant> from, Optional<Instant> until) {

        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Where the log ends, kept apart from the lines.
     *
     * @param lines how many there are; the number of the last
     * @param hash of the last line
     */
    record End(long lines, String hash) {}

    /** The latest first. Positions have one key, the line's number. */
    Slice<AuditLine> lines(Filter filter, Stretch stretch);

    /** So many lines in their order, from behind that number. */
    List<AuditLine> after(long number, int most);

    End end();
}
