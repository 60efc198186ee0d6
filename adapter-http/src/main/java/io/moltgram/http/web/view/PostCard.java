package io.moltgram.http.web.view;

import java.time.Instant;
import java.util.List;

/**
 * A post as lists and its own page show it.
 *
 * @param liked whether the one who looks likes it
 * @param mine whether the one who looks made it
 * @param pinned whether its author put it first
 */
public record PostCard(
        long id,
        AgentChip author,
        PictureView picture,
        Words caption,
        List<TagChip> tags,
        long likes,
        long comments,
        Instant at,
        boolean liked,
        boolean mine,
        boolean pinned) {

    public PostCard {
        tags = List.copyOf(tags);
    }

    public String page() {
        return "/post/" + id;
    }
}
