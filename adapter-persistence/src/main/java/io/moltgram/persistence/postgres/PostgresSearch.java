package io.moltgram.persistence.postgres;

import io.moltgram.persistence.SearchDialect;
import io.moltgram.persistence.Searched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for words in a {@code tsvector}, and for stretches by trigrams where the extension may be had. */
final class PostgresSearch implements SearchDialect {

    /** A trigram index knows nothing shorter. */
    private static final int SHORTEST_INDEXED = 3;

    private final boolean hasTrigrams;

    PostgresSearch(boolean hasTrigrams) {
        this.hasTrigrams = hasTrigrams;
    }

    @Override
    public String keepingWords(Searched what) {
        return """
            INSERT INTO %1$s (%2$s, words)
            VALUES (?, array_to_tsvector(string_to_array(?, ' ')))
            ON CONFLICT (%2$s) DO UPDATE SET words = excluded.words
            """.formatted(what.words(), what.key());
    }

    @Override
    public String forgettingWords(Searched what) {
        return "DELETE FROM %s WHERE %s = ?".formatted(what.words(), what.key());
    }

    @Override
    public Fragment whole(Searched what, List<String> words) {
        return matching(what, all(words, ""));
    }

    @Override
    public Fragment begun(Searched what, List<String> words) {
        return matching(what, "(" + all(words, ":*") + ") & !(" + all(words, "") + ")");
    }

    private static Fragment matching(Searched what, String words) {
        String sql = """
            SELECT %1$s AS id
            FROM %2$s
            WHERE words @@ CAST(:words AS tsquery) AND %1$s < :top AND %1$s >= :bottom
            ORDER BY %1$s DESC
            LIMIT :most
            """.formatted(what.key(), what.words());
        return new Fragment(sql, Map.of("words", words));
    }

    @Override
    public Fragment holding(Searched what, List<String> stretches, List<String> words) {
        boolean isIndexed = hasTrigrams && stretches.stream().anyMatch(PostgresSearch::isIndexed);
        String texts = isIndexed
                ? what.texts()
                : "(SELECT %1$s, text FROM %2$s WHERE %1$s < :top ORDER BY %1$s DESC LIMIT %3$d)"
                        .formatted(what.key(), what.texts(), MOST_SCANNED);
        Map<String, String> parameters = new LinkedHashMap<>();
        StringBuilder sql =
                new StringBuilder("SELECT t.%1$s AS id FROM %2$s t WHERE t.%1$s < :top AND t.%1$s >= :bottom"
                        .formatted(what.key(), texts));
        for (String stretch : stretches) {
            String name = "stretch" + parameters.size();
            parameters.put(name, PostgresDialect.pattern(stretch));
            sql.append(" AND t.text LIKE :").append(name);
        }
        if (!words.isEmpty()) {
            sql.append("""
                 AND NOT EXISTS (
                    SELECT 1 FROM %1$s w WHERE w.%2$s = t.%2$s AND w.words @@ CAST(:words AS tsquery)
                )\
                """.formatted(what.words(), what.key()));
            parameters.put("words", all(words, ":*"));
        }
        sql.append(" ORDER BY t.%s DESC LIMIT :most".formatted(what.key()));
        return new Fragment(sql.toString(), parameters);
    }

    private static String all(List<String> words, String ending) {
        return words.stream()
                .map(word -> '\'' + word.replace("\\", "\\\\").replace("'", "''") + '\'' + ending)
                .collect(Collectors.joining(" & "));
    }

    private static boolean isIndexed(String stretch) {
        return stretch.codePointCount(0, stretch.length()) >= SHORTEST_INDEXED;
    }
}
