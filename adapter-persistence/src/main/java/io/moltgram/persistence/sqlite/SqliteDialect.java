package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.SearchDialect;
import java.util.Optional;

/** SQLite's own ways. */
final class SqliteDialect implements Dialect {

    /** A trigram index knows nothing shorter. */
    private static final int SHORTEST_INDEXED = 3;

    @Override
    public String holding() {
        return ""; // there is one writer
    }

    @Override
    public String taking() {
        return "";
    }

    @Override
    public String postsHolding(String needle) {
        String indexed = "SELECT rowid AS id FROM post_search WHERE post_search MATCH :needle AND rowid < :below";
        String scanned = """
            SELECT post_id AS id
            FROM (SELECT post_id, text FROM post_texts WHERE post_id < :below ORDER BY post_id DESC LIMIT %d)
            WHERE instr(text, :needle) > 0
            """.formatted(MOST_SCANNED);
        return isIndexed(needle) ? indexed : scanned;
    }

    @Override
    public String agentsHolding(String needle) {
        String indexed = "SELECT rowid AS id FROM agent_search WHERE agent_search MATCH :needle";
        String scanned = """
            SELECT t.agent_id AS id
            FROM (SELECT id FROM agents ORDER BY karma DESC, id LIMIT %d) a
            JOIN agent_texts t ON t.agent_id = a.id
            WHERE instr(t.text, :needle) > 0
            """.formatted(MOST_SCANNED);
        return isIndexed(needle) ? indexed : scanned;
    }

    @Override
    public String bound(String needle) {
        return isIndexed(needle) ? '"' + needle.replace("\"", "\"\"") + '"' : needle;
    }

    @Override
    public SearchDialect search() {
        return new SqliteSearch();
    }

    private static boolean isIndexed(String needle) {
        return needle.codePointCount(0, needle.length()) >= SHORTEST_INDEXED;
    }

    @Override
    public String newsNumbers() {
        return """
            SELECT
                (SELECT coalesce(max(id), 0) FROM notifications),
                (SELECT coalesce(max(id), 0) FROM messages),
                (SELECT coalesce(max(id), 0) FROM posts)
            """;
    }

    /** There is one writer, and its numbers become visible in their order. */
    @Override
    public String nextTransaction() {
        return "SELECT 0";
    }

    @Override
    public String oldestTransaction() {
        return "SELECT 0";
    }

    @Override
    public String databaseBytes() {
        return "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
    }

    @Override
    public Optional<String> goingOn(String table) {
        return Optional.empty();
    }
}
