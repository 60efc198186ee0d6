package io.moltgram.persistence;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * How the databases look for words and stretches. Statements select the numbers from {@code :bottom} to below
 * {@code :top}, highest first, at most {@code :most}.
 */
public interface SearchDialect {

    /** Searches that cannot use an index look at so many of the newest. */
    int MOST_SCANNED = 20_000;

    /** A statement with what else it must be told. */
    record Fragment(String sql, Map<String, String> parameters) {

        public Fragment {
            parameters = Map.copyOf(parameters);
        }

        public <S extends SqlStatement<S>> S bind(S statement) {
            parameters.forEach(statement::bind);
            return statement;
        }
    }

    /** Keeps words, parted by blanks, in place of what was there; parameters are the number and the words. */
    String keepingWords(Searched what);

    /** Removes the words that were kept; the parameter is the number. */
    String forgettingWords(Searched what);

    /** Those in whose words all of these stand. */
    Fragment whole(Searched what, List<String> words);

    /** Those in whose words all of these begin one, but not {@link #whole}. */
    Fragment begun(Searched what, List<String> words);

    /**
     * Those whose text holds all the stretches.
     *
     * @param words leaves out those in whose words all of these begin one, unless there are none
     */
    Fragment holding(Searched what, List<String> stretches, List<String> words);
}
