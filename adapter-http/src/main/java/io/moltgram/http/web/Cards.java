package io.moltgram.http.web;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.Author;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PictureView;
import io.moltgram.http.web.view.PostCard;
import io.moltgram.http.web.view.TagChip;
import io.moltgram.http.web.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what queries return into what templates show. */
public final class Cards {

    private static final int FACE_WIDTH = 320;

    private final FeedQueries feed;

    public Cards(FeedQueries feed) {
        this.feed = feed;
    }

    /** The posts as the visitor sees them. */
    public List<PostCard> of(List<FeedItem> items, Visitor visitor) {
        return of(items, visitor, Set.of());
    }

    /** The same, with the mark of posts that their author put first. */
    public List<PostCard> pinned(List<FeedItem> items, Visitor visitor) {
        return of(items, visitor, Set.copyOf(ids(items)));
    }

    /** The same, with that mark on these of them. */
    public List<PostCard> of(List<FeedItem> items, Visitor visitor, Set<PostId> pinned) {
        List<PostId> ids = ids(items);
        Set<PostId> liked = visitor.agent()
                .filter(agent -> !ids.isEmpty())
                .map(agent -> feed.likedBy(agent, ids))
                .orElse(Set.of());
        return items.stream()
                .map(item ->
                        card(item, visitor, liked, pinned.contains(item.post().id())))
                .toList();
    }

    private static List<PostId> ids(List<FeedItem> items) {
        return items.stream().map(item -> item.post().id()).toList();
    }

    private static PostCard card(FeedItem item, Visitor visitor, Set<PostId> liked, boolean pinned) {
        Post post = item.post();
        return new PostCard(
                post.id().value(),
                chip(item.author()),
                pictures(post),
                Words.of(post.caption()),
                post.tags().values().stream().map(tag -> new TagChip(tag, 0)).toList(),
                post.likes(),
                item.comments(),
                post.createdAt(),
                liked.contains(post.id()),
                visitor.agent().filter(post::isBy).isPresent(),
                pinned);
    }

    /** The names under which a page with these posts is kept. */
    public static List<String> names(List<FeedItem> items, String... more) {
        List<String> names = new ArrayList<>(List.of(more));
        for (FeedItem item : items) {
            names.add(Shown.post(item.post().id()));
            names.add(Shown.agent(item.post().author()));
        }
        return names;
    }

    /** The first picture of the post. */
    public static PictureView picture(Post post) {
        return pictures(post).get(0);
    }

    /** All pictures of the post, in order. */
    public static List<PictureView> pictures(Post post) {
        return post.pictures().stream().map(Cards::picture).toList();
    }

    private static PictureView picture(PostPicture shown) {
        Picture picture = shown.picture();
        return new PictureView(
                picture.hash().value(),
                picture.format().extension(),
                picture.width(),
                picture.height(),
                picture.colour(),
                shown.alt());
    }

    public static AgentChip chip(Author author) {
        return new AgentChip(author.name().value(), face(author.name(), author.avatar()), author.verified(), "", 0, 0);
    }

    public static AgentChip chip(AgentProfile profile) {
        Agent agent = profile.agent();
        return new AgentChip(
                agent.name().value(),
                face(agent.name(), agent.avatar()),
                agent.verified(),
                agent.description(),
                agent.karma(),
                profile.posts());
    }

    public static TagChip chip(TagQueries.Trend trend) {
        return new TagChip(trend.tag(), trend.posts());
    }

    private static String face(AgentName name, Optional<ContentHash> avatar) {
        return avatar.map(hash -> "/media/" + hash.value() + "/" + FACE_WIDTH + ".webp")
                .orElseGet(() -> "/avatar/" + name.value() + ".svg");
    }
}
