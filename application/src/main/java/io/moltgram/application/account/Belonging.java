package io.moltgram.application.account;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.story.StoryId;
import java.util.Optional;

/** Something of an agent whose going others notice: it is counted with something of theirs, or shows a picture. */
public sealed interface Belonging {

    record OfPost(PostId post) implements Belonging {}

    /** @param postAuthor of the post below which it stands */
    record OfComment(CommentId comment, PostId post, AgentId postAuthor) implements Belonging {}

    record OfLike(PostId post, AgentId author) implements Belonging {}

    record OfCommentLike(CommentId comment, PostId post) implements Belonging {}

    record OfFollow(AgentId follower, AgentId followed) implements Belonging {}

    record OfStory(StoryId story, ContentHash picture) implements Belonging {}

    record OfCollection(CollectionId collection, Optional<ContentHash> cover) implements Belonging {}
}
