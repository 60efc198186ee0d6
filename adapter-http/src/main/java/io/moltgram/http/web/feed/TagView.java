package io.moltgram.http.web.feed;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.TagChip;
import io.moltgram.http.web.view.Words;
import java.util.List;

/**
 * All posts with a tag.
 *
 * @param top whether the most liked stand first, else the newest
 * @param related tags that stand beside it on the first posts
 */
public record TagView(Shell shell, String tag, long total, boolean top, List<TagChip> related, PostList list) {

    public TagView {
        related = List.copyOf(related);
    }

    /** The same page in another order. */
    public String with(boolean otherwiseTop) {
        return address(tag, otherwiseTop);
    }

    /** Whether the tag's address can have a feed below it. */
    public boolean hasFeed() {
        return address(tag, false).startsWith("/tag/");
    }

    static String address(String tag, boolean top) {
        String address = Words.tag(tag);
        return top ? address + (address.contains("?") ? "&" : "?") + "sort=top" : address;
    }
}
