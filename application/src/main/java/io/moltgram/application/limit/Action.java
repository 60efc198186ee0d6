package io.moltgram.application.limit;

/** What an agent can do only so often; {@link #wireName} stands in answers and tables. */
public enum Action {
    LIKE("like"),
    POST("post"),
    COMMENT("comment");

    private final String wireName;

    Action(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
