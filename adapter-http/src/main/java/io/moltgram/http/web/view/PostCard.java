package io.moltgram.http.web.view;

import java.time.Instant;
import java.util.List;

/**
 * A post as lists and its own page show it.
 *
 * @param pictures one to ten, in order
 * @param liked whether the one who looks likes it
 * @param mine whether the one who looks made it
 * @param pinned whether its author put it first
 */
public record PostCard(
        long id,
        AgentChip author,
        List<PictureView> pictures,
        Words caption,
        List<TagChip> tags,
        long likes,
        long comments,
        Instant at,
        boolean liked,
        boolean mine,
        boolean pinned) {

    public PostCard {
        pictures = List.copyOf(pictures);
        tags = List.copyOf(tags);
    }

    /** A post of one picture. */
    public PostCard(
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
        this(id, author, List.of(picture), caption, tags, likes, comments, at, liked, mine, pinned);
    }

    /** The first of its pictures, which stands for it where there is room for one only. */
    public PictureView picture() {
        return pictures.get(0);
    }

    /** Whether there are words for at least one of its pictures. */
    public boolean described() {
        return pictures.stream().anyMatch(picture -> !picture.alt().isEmpty());
    }

    public String page() {
        return "/post/" + id;
    }
}
