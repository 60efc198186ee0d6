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
 * @param total how many posts were found
 */
public record ExploreView(
        Shell shell, String query, String tag, List<TagChip> tags, List<AgentChip> agents, PostList list, long total) {}
