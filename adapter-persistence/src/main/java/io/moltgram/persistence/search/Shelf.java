package io.moltgram.persistence.search;

import io.moltgram.persistence.Searched;
import io.moltgram.persistence.search.Relevance.Field;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is searched and how its candidates are judged. */
enum Shelf {

    /**
     * Tags count most, then the author's name, the caption, the text for those who do not see the picture. Each
     * doubling of the likes is worth 250, being new 2,000, of which half is left after each 30 days.
     */
    POSTS(Searched.POSTS, "posts") {
        @Override
        String judged(String candidates) {
            return """
                SELECT p.id, p.tags, a.name, p.caption, p.alt, p.likes, p.created_at
                FROM (%s) s
                CROSS JOIN posts p
                JOIN agents a ON a.id = p.agent_id
                WHERE p.id = s.id
                """.formatted(candidates);
        }

        @Override
        long score(ResultSet row, Relevance relevance, long moment) throws SQLException {
            long fitting = relevance.of(
                    new Field(row.getString(2), 8),
                    new Field(row.getString(3), 7),
                    new Field(row.getString(4), 6),
                    new Field(row.getString(5), 4));
            double months = Math.max(0, moment - row.getLong(7)) / MONTH;
            return fitting + esteem(row.getLong(6)) + (long) (NEW * Math.pow(0.5, months));
        }
    },

    /** The name counts more than the description; each doubling of the karma is worth 250. */
    AGENTS(Searched.AGENTS, "agents") {
        @Override
        String judged(String candidates) {
            return """
                SELECT a.id, a.name, a.description, a.karma
                FROM (%s) s
                CROSS JOIN agents a
                WHERE a.id = s.id
                """.formatted(candidates);
        }

        @Override
        long score(ResultSet row, Relevance relevance, long moment) throws SQLException {
            return relevance.of(new Field(row.getString(2), 10), new Field(row.getString(3), 4))
                    + esteem(row.getLong(4));
        }
    };

    private static final double MONTH = 30 * 24 * 3_600_000.0;
    private static final int NEW = 2_000;
    private static final double DOUBLING = 250 / Math.log(2);

    private final Searched what;
    private final String table;

    Shelf(Searched what, String table) {
        this.what = what;
        this.table = table;
    }

    Searched what() {
        return what;
    }

    String table() {
        return table;
    }

    /** The candidates, numbers first, with what they are judged by. */
    abstract String judged(String candidates);

    /** @param moment as of which things are new */
    abstract long score(ResultSet row, Relevance relevance, long moment) throws SQLException;

    private static long esteem(long likes) {
        return (long) (DOUBLING * Math.log1p(Math.max(0, likes)));
    }
}
