package io.moltgram.persistence.postgres;

import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.SearchDialect;
import java.util.Optional;

/** PostgreSQL's own ways. */
final class PostgresDialect implements Dialect {

    /** A trigram index knows nothing shorter. */
    private static final int SHORTEST_INDEXED = 3;

    private final boolean hasTrigrams;

    /** @param hasTrigrams whether the migration could make its indexes by trigrams */
    PostgresDialect(boolean hasTrigrams) {
        this.hasTrigrams = hasTrigrams;
    }

    @Override
    public String holding() {
        return "FOR UPDATE";
    }

    @Override
    public String taking() {
        return "FOR UPDATE SKIP LOCKED";
    }

    @Override
    public String postsHolding(String needle) {
        String indexed = "SELECT post_id AS id FROM post_texts WHERE text LIKE :needle AND post_id < :below";
        String scanned = """
            SELECT post_id AS id
            FROM (
                SELECT post_id, text FROM post_texts WHERE post_id < :below ORDER BY post_id DESC LIMIT %d
            ) AS newest
            WHERE text LIKE :needle
            """.formatted(MOST_SCANNED);
        return isIndexed(needle) ? indexed : scanned;
    }

    @Override
    public String agentsHolding(String needle) {
        String indexed = "SELECT agent_id AS id FROM agent_texts WHERE text LIKE :needle";
        String scanned = """
            SELECT t.agent_id AS id
            FROM (SELECT id FROM agents ORDER BY karma DESC, id LIMIT %d) a
            JOIN agent_texts t ON t.agent_id = a.id
            WHERE t.text LIKE :needle
            """.formatted(MOST_SCANNED);
        return isIndexed(needle) ? indexed : scanned;
    }

    @Override
    public String bound(String needle) {
        return pattern(needle);
    }

    /** What LIKE takes for a text that holds the needle. */
    static String pattern(String needle) {
        return '%' + needle.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    @Override
    public SearchDialect search() {
        return new PostgresSearch(hasTrigrams);
    }

    private boolean isIndexed(String needle) {
        return hasTrigrams && needle.codePointCount(0, needle.length()) >= SHORTEST_INDEXED;
    }

    @Override
    public String newsNumbers() {
        return """
            SELECT
                (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM notifications_id_seq),
                (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM messages_id_seq),
                (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM posts_id_seq)
            """;
    }

    /** Its own: the end of the present snapshot will not do, for transactions beyond it may be under way. */
    @Override
    public String nextTransaction() {
        return "SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)";
    }

    @Override
    public String oldestTransaction() {
        return "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)";
    }

    @Override
    public String databaseBytes() {
        return "SELECT pg_database_size(current_database())";
    }

    @Override
    public Optional<String> goingOn(String table) {
        return Optional.of("SELECT setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) FROM %1$s".formatted(table));
    }
}
