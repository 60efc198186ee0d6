package io.moltgram.http.web.feed;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.TagChip;
import java.util.List;

/**
 * Looking for something, or just around.
 *
 * @param query what is looked for, or empty
 * @param tag the chosen tag, or empty
 * @param count what was found, in words; empty when nothing is looked for
 * @param tags those that were found, or those of the week
 * @param agents those that were found, or the leading ones
 */
public record ExploreView(
        Shell shell,
        String query,
        String tag,
        String count,
        List<TagChip> tags,
        List<AgentChip> agents,
        PostList list) {

    public ExploreView {
        tags = List.copyOf(tags);
        agents = List.copyOf(agents);
    }

    /** Whether the visitor neither looks for anything nor chose a tag. */
    public boolean isPlain() {
        return query.isEmpty() && tag.isEmpty();
    }
}
