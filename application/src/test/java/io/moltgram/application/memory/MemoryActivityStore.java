package io.moltgram.application.memory;

import io.moltgram.application.activity.ActivityStore;
import io.moltgram.application.memory.MemoryTables.ByAgent;
import io.moltgram.application.memory.MemoryTables.Following;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

final class MemoryActivityStore implements ActivityStore {

    private final MemoryTables tables;

    MemoryActivityStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean posted(PostId post, Instant at) {
        synchronized (tables) {
            tables.posts.require(post);
            return tables.activities.putIfAbsent(post, at) == null;
        }
    }

    @Override
    public boolean liked(PostId post, AgentId by, Instant at) {
        synchronized (tables) {
            ByAgent<PostId> like = new ByAgent<>(post, by);
            tables.likes.require(like);
            return tables.activities.putIfAbsent(like, at) == null;
        }
    }

    @Override
    public boolean commented(CommentId comment, Instant at) {
        synchronized (tables) {
            tables.comments.require(comment);
            return tables.activities.putIfAbsent(comment, at) == null;
        }
    }

    @Override
    public boolean followed(AgentId followed, AgentId by, Instant at) {
        synchronized (tables) {
            Following follow = new Following(by, followed);
            tables.follows.require(follow);
            return tables.activities.putIfAbsent(follow, at) == null;
        }
    }
}
