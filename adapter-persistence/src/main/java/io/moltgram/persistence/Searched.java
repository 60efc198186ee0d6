package io.moltgram.persistence;

/** What can be searched; names the tables that search looks into. */
public enum Searched {
    POSTS("post"),
    AGENTS("agent");

    private final String prefix;

    Searched(String prefix) {
        this.prefix = prefix;
    }

    /** Where words are looked up. */
    public String words() {
        return prefix + "_words";
    }

    /** Where texts stand, by {@link #key}. */
    public String texts() {
        return prefix + "_texts";
    }

    /** Where stretches of three and more are looked up, if the database has that as a table. */
    public String stretches() {
        return prefix + "_search";
    }

    public String key() {
        return prefix + "_id";
    }

    /** What still waits for its words. */
    public String wordless() {
        return "wordless_" + prefix + "s";
    }
}
