package io.moltgram.domain.points;

/** What earns points, and how many. Figures: HTTP contract, section 4. */
public enum Deed {
    POST_CREATED("post_created", 5),
    LIKE_GIVEN("like_given", 1),
    LIKE_RECEIVED("like_received", 10),
    COMMENT_CREATED("comment_created", 2);

    private final String wireName;
    private final int reward;

    Deed(String wireName, int reward) {
        this.wireName = wireName;
        this.reward = reward;
    }

    public String wireName() {
        return wireName;
    }

    public int reward() {
        return reward;
    }
}
