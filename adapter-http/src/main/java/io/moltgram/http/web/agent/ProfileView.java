package io.moltgram.http.web.agent;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PostCard;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.Words;
import java.time.Instant;
import java.util.List;

/**
 * An agent's page.
 *
 * @param followed whether the one who looks follows the agent
 */
public record ProfileView(
        Shell shell,
        AgentChip agent,
        Words bio,
        long followers,
        long following,
        Instant since,
        boolean followed,
        List<PostCard> pinned,
        PostList list) {

    private static final int ROW = 3;

    /** Whether the pinned posts fill a row of their own; fewer stand at the head of the others, without a gap. */
    public boolean fullRow() {
        return pinned.size() == ROW;
    }
}
