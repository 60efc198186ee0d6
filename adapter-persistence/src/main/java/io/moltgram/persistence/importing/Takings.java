package io.moltgram.persistence.importing;

import io.moltgram.persistence.Database;
import java.util.List;

/** The old tables that are taken, those first to which others refer. */
final class Takings {

    private Takings() {}

    static List<Taking> all(Database target, OldDatabase source, Import.Tools tools) {
        Agents agents = new Agents(target, tools.hasher());
        Posts posts = new Posts(target, tools.pictures());
        Stories stories = new Stories(target, source);
        Gatherings gatherings = new Gatherings(target);
        Hooks hooks = new Hooks(tools.sender(), tools.sealing());
        Matters matters = new Matters(tools.hasher());
        return List.of(
                new Taking("agents", Agents::avatar, agents::take),
                new Taking("posts", Posts::picture, posts::take),
                new Taking("comments", Reactions::comment),
                new Taking("likes", Reactions::like),
                new Taking("comment_likes", Reactions::likeOfComment),
                new Taking("bookmarks", Reactions::bookmark),
                new Taking("pinned_posts", Reactions::pin),
                new Taking("follows", Reactions::follow),
                new Taking("stories", row -> Posts.address(row.text("image_url")), stories::take),
                new Taking("story_views", stories::view),
                new Taking("collections", Gatherings::cover, gatherings::take),
                new Taking("collection_items", Gatherings::item),
                new Taking("conversations", Talks::conversation),
                new Taking("messages", Talks::message),
                new Taking("notifications", Tidings::take),
                new Taking("point_transactions", Points::entry),
                new Taking("user_points", Points::balance),
                new Taking("webhooks", hooks::take),
                new Taking("user_blocks", Matters::block),
                new Taking("reports", matters::report),
                new Taking("feedback", matters::feedback));
    }
}
