package io.moltgram.persistence;

import java.util.Optional;

/** The fragments of SQL in which the databases differ. */
public interface Dialect {

    /** Searches that cannot use an index look at so many of the newest posts, or of the agents with most karma. */
    int MOST_SCANNED = 20_000;

    /** Ends a SELECT so that nobody else changes or removes the chosen rows before the transaction ends. */
    String holding();

    /** Like {@link #holding}, but passes over rows that somebody else holds, instead of waiting for them. */
    String taking();

    /**
     * A SELECT of {@code id}: posts whose text holds the needle, with numbers lower than {@code :below}.
     *
     * @param needle folded by {@link SearchText}; the statement names it {@code :needle}, bound as {@link #bound}
     */
    String postsHolding(String needle);

    /** A SELECT of {@code id}: agents whose text holds the needle. */
    String agentsHolding(String needle);

    /** What stands for the needle in the statement. */
    String bound(String needle);

    /** How to look for words. */
    SearchDialect search();

    /** A SELECT of the highest numbers ever given to a notification, a message and a post. */
    String newsNumbers();

    /** A SELECT of a number higher than that of every transaction which writes now or wrote before. */
    String nextTransaction();

    /** A SELECT of the number below which every transaction has ended. */
    String oldestTransaction();

    /** A SELECT of how many bytes the whole database takes. */
    String databaseBytes();

    /** A SELECT that has the table's new rows numbered after its highest; empty where they are anyway. */
    Optional<String> goingOn(String table);
}
