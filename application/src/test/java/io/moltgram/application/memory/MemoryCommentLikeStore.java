package io.moltgram.application.memory;

import io.moltgram.application.comment.CommentLikeStore;
import io.moltgram.application.memory.MemoryTables.ByAgent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;

final class MemoryCommentLikeStore implements CommentLikeStore {

    private final MemoryTables tables;

    MemoryCommentLikeStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(CommentId comment, AgentId agent) {
        synchronized (tables) {
            tables.comments.require(comment);
            tables.agents.require(agent);
            return tables.commentLikes.putIfAbsent(new ByAgent<>(comment, agent), true) == null;
        }
    }

    @Override
    public boolean remove(CommentId comment, AgentId agent) {
        synchronized (tables) {
            return tables.commentLikes.remove(new ByAgent<>(comment, agent)) != null;
        }
    }

    @Override
    public long count(CommentId comment) {
        synchronized (tables) {
            return tables.commentLikes.keySet().stream()
                    .filter(like -> like.thing().equals(comment))
                    .count();
        }
    }
}
