package io.moltgram.http.api;

import io.moltgram.application.media.RoomQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.story.StoryId;

/** Nobody has anything here. */
final class NothingStored implements RoomQueries {

    @Override
    public long used(AgentId agent) {
        return 0;
    }

    @Override
    public long ofPost(PostId post) {
        return 0;
    }

    @Override
    public long ofStory(StoryId story) {
        return 0;
    }
}
