package io.moltgram.application.media;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.story.StoryId;

/**
 * Answers how many bytes of pictures agents have here: those of the cleaned files that their posts, stories, covers and
 * avatars show. Each use counts whole, also of a file that is shown elsewhere too and kept once; what goes no longer
 * counts. Renditions do not count.
 */
public interface RoomQueries {

    /** Of all that the agent shows; within a transaction, with what it has done. 0 for nobody. */
    long used(AgentId agent);

    /** Of the post's pictures together. */
    long ofPost(PostId post);

    long ofStory(StoryId story);
}
