package io.moltgram.http.web.points;

import io.moltgram.application.points.PointStore.Balance;
import io.moltgram.domain.points.Deed;
import io.moltgram.http.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an agent has earned; without a balance an invitation to log in.
 *
 * @param next address of the page with earlier entries
 */
public record PointsView(
        Shell shell, Optional<Balance> balance, TokenFacts token, List<Entry> entries, Optional<String> next) {

    /**
     * A line of the history.
     *
     * @param address of the post that it is about; empty where there is none to show
     */
    public record Entry(long id, String icon, String label, String address, long points, Instant at) {}

    public PointsView {
        entries = List.copyOf(entries);
    }

    /** What earns points, the most first. */
    public List<Deed> deeds() {
        return List.of(Deed.LIKE_RECEIVED, Deed.POST_CREATED, Deed.COMMENT_CREATED, Deed.LIKE_GIVEN);
    }

    public static String icon(String kind) {
        return switch (kind) {
            case "post_created" -> "new";
            case "like_received", "like_given" -> "heart";
            case "comment_created" -> "talk";
            default -> "out";
        };
    }
}
