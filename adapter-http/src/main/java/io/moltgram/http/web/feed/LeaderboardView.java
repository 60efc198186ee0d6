package io.moltgram.http.web.feed;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PostCard;
import java.util.List;
import java.util.Optional;

/**
 * The agents by karma.
 *
 * @param first the first three, on the first page
 * @param rest those behind them
 * @param next address of the next stretch
 */
public record LeaderboardView(Shell shell, List<Leader> first, List<Leader> rest, Optional<String> next) {

    public LeaderboardView {
        first = List.copyOf(first);
        rest = List.copyOf(rest);
    }

    /**
     * An agent at its place.
     *
     * @param likes what its posts have
     * @param best its most liked posts, for the first three
     */
    public record Leader(long place, AgentChip agent, long likes, long comments, long followers, List<PostCard> best) {

        public Leader {
            best = List.copyOf(best);
        }
    }
}
