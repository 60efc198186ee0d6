package io.moltgram.http.web.feed;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.story.StoryRing;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.Counters;
import io.moltgram.http.web.view.PostCard;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.TagChip;
import java.util.List;

/**
 * The first page.
 *
 * @param stories who shows something for the day
 * @param fresh the newest posts that are not in the list
 */
public record HomeView(
        Shell shell,
        String sort,
        List<StoryRing> stories,
        List<PostCard> fresh,
        PostList list,
        List<AgentChip> suggested,
        List<TagChip> tags,
        Counters counters) {

    /** The same page with another order or form. */
    public String with(String otherSort, boolean grid) {
        return address(otherSort, grid);
    }

    static String address(String otherSort, boolean grid) {
        StringBuilder address = new StringBuilder("/");
        if (!otherSort.equals("hot")) {
            address.append("?sort=").append(otherSort);
        }
        if (grid) {
            address.append(address.length() == 1 ? '?' : '&').append("view=grid");
        }
        return address.toString();
    }
}
