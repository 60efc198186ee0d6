package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.SearchDialect;
import io.moltgram.persistence.Searched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for words in one full-text table and for stretches in another, made of trigrams. */
final class SqliteSearch implements SearchDialect {

    /** A trigram index knows nothing shorter. */
    private static final int SHORTEST_INDEXED = 3;

    private static final String LIMITED = " AND %1$s < :top AND %1$s >= :bottom ORDER BY %1$s DESC LIMIT :most";

    @Override
    public String keepingWords(Searched what) {
        return "INSERT OR REPLACE INTO %s (rowid, words) VALUES (?, ?)".formatted(what.words());
    }

    @Override
    public String forgettingWords(Searched what) {
        return "DELETE FROM %s WHERE rowid = ?".formatted(what.words());
    }

    @Override
    public Fragment whole(Searched what, List<String> words) {
        return matching(what, all(words, ""));
    }

    @Override
    public Fragment begun(Searched what, List<String> words) {
        return matching(what, "(" + all(words, "*") + ") NOT (" + all(words, "") + ")");
    }

    private static Fragment matching(Searched what, String words) {
        String sql = "SELECT rowid AS id FROM %1$s WHERE %1$s MATCH :words".formatted(what.words());
        return new Fragment(sql + LIMITED.formatted("rowid"), Map.of("words", words));
    }

    @Override
    public Fragment holding(Searched what, List<String> stretches, List<String> words) {
        List<String> indexed =
                stretches.stream().filter(SqliteSearch::isIndexed).toList();
        List<String> others =
                stretches.stream().filter(stretch -> !isIndexed(stretch)).toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        String id = indexed.isEmpty() ? "n." + what.key() : "s.rowid";
        StringBuilder sql = new StringBuilder("SELECT ").append(id).append(" AS id FROM ");
        if (indexed.isEmpty()) {
            sql.append("""
                (
                    SELECT %1$s, text FROM %2$s WHERE %1$s < :top ORDER BY %1$s DESC LIMIT %3$d
                ) n
                WHERE TRUE
                """.formatted(what.key(), what.texts(), MOST_SCANNED));
        } else {
            sql.append("%1$s s WHERE s.%1$s MATCH :stretches".formatted(what.stretches()));
            parameters.put("stretches", all(indexed, ""));
        }
        for (String stretch : others) {
            String name = "stretch" + parameters.size();
            parameters.put(name, stretch);
            sql.append(
                    indexed.isEmpty()
                            ? " AND instr(n.text, :%s) > 0".formatted(name)
                            : " AND EXISTS (SELECT 1 FROM %s t WHERE t.%s = s.rowid AND instr(t.text, :%s) > 0)"
                                    .formatted(what.texts(), what.key(), name));
        }
        if (!words.isEmpty()) {
            sql.append(" AND %1$s NOT IN (SELECT rowid FROM %2$s WHERE %2$s MATCH :words)".formatted(id, what.words()));
            parameters.put("words", all(words, "*"));
        }
        return new Fragment(sql + LIMITED.formatted(id), parameters);
    }

    private static String all(List<String> words, String ending) {
        return words.stream()
                .map(word -> '"' + word.replace("\"", "\"\"") + '"' + ending)
                .collect(Collectors.joining(" AND "));
    }

    private static boolean isIndexed(String stretch) {
        return stretch.codePointCount(0, stretch.length()) >= SHORTEST_INDEXED;
    }
}
