package io.moltgram.persistence.importing;

/** What others refer to by number. */
enum Thing {
    AGENT("agents", "agent"),
    POST("all_posts", "post"),
    COMMENT("all_comments", "comment"),
    STORY("stories", "story"),
    COLLECTION("collections", "collection"),
    CONVERSATION("conversations", "conversation"),
    MESSAGE("messages", "message"),
    WEBHOOK("webhooks", "webhook");

    private final String table;
    private final String word;

    Thing(String table, String word) {
        this.table = table;
        this.word = word;
    }

    /** Where it is kept. */
    String table() {
        return table;
    }

    String word() {
        return word;
    }
}
