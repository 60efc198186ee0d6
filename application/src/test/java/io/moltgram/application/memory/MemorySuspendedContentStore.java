package io.moltgram.application.memory;

import io.moltgram.application.moderation.SuspendedContentStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemorySuspendedContentStore implements SuspendedContentStore {

    private final MemoryTables tables;

    MemorySuspendedContentStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public List<PostId> shownPosts(AgentId agent, int most) {
        synchronized (tables) {
            return tables.posts.entrySet().stream()
                    .filter(entry -> entry.getValue().post().author().equals(agent))
                    .map(entry -> entry.getKey())
                    .filter(id -> !tables.hiddenPosts.containsKey(id))
                    .sorted(Comparator.comparingLong(PostId::value).reversed())
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public List<CommentId> shownComments(AgentId agent, int most) {
        synchronized (tables) {
            return tables.comments.values().stream()
                    .filter(comment -> comment.author().equals(agent))
                    .map(comment -> comment.id())
                    .filter(id -> !tables.hiddenComments.containsKey(id))
                    .sorted(Comparator.comparingLong(CommentId::value).reversed())
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public void add(RulingId suspension, PostId post) {
        synchronized (tables) {
            tables.suspendedPosts.put(post, suspension);
        }
    }

    @Override
    public void add(RulingId suspension, CommentId comment) {
        synchronized (tables) {
            tables.suspendedComments.put(comment, suspension);
        }
    }

    @Override
    public Hidden hidden(RulingId suspension) {
        synchronized (tables) {
            return new Hidden(
                    tables.suspendedPosts.values().stream()
                            .filter(suspension::equals)
                            .count(),
                    tables.suspendedComments.values().stream()
                            .filter(suspension::equals)
                            .count());
        }
    }

    @Override
    public List<PostId> posts(AgentId agent, int most) {
        synchronized (tables) {
            return tables.suspendedPosts.entrySet().stream()
                    .filter(entry -> ruling(entry.getValue()).agent().equals(agent))
                    .map(entry -> entry.getKey())
                    .filter(tables.posts::containsKey)
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public List<CommentId> comments(AgentId agent, int most) {
        synchronized (tables) {
            return tables.suspendedComments.entrySet().stream()
                    .filter(entry -> ruling(entry.getValue()).agent().equals(agent))
                    .map(entry -> entry.getKey())
                    .filter(tables.comments::containsKey)
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public int adopt(RulingId suspension, int most) {
        synchronized (tables) {
            List<PostId> posts =
                    earlier(tables.suspendedPosts, suspension).limit(most).toList();
            posts.forEach(id -> tables.suspendedPosts.put(id, suspension));
            List<CommentId> comments = earlier(tables.suspendedComments, suspension)
                    .limit(most - posts.size())
                    .toList();
            comments.forEach(id -> tables.suspendedComments.put(id, suspension));
            return posts.size() + comments.size();
        }
    }

    private <T> Stream<T> earlier(MemoryTable<T, RulingId> table, RulingId suspension) {
        AgentId agent = ruling(suspension).agent();
        return table.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(suspension))
                .filter(entry -> ruling(entry.getValue()).agent().equals(agent))
                .map(entry -> entry.getKey());
    }

    private boolean isUnfinished(AgentId agent) {
        return tables.unfinishedSuspensions.entrySet().stream()
                .anyMatch(entry -> ruling(entry.getKey()).agent().equals(agent));
    }

    private Ruling ruling(RulingId id) {
        return Optional.ofNullable(tables.rulings.get(id)).orElseThrow();
    }

    @Override
    public List<AgentId> over(Instant now) {
        synchronized (tables) {
            return Stream.concat(tables.suspendedPosts.values().stream(), tables.suspendedComments.values().stream())
                    .map(this::ruling)
                    .filter(ruling -> !ruling.stands(now))
                    .map(Ruling::agent)
                    .filter(agent -> !isUnfinished(agent))
                    .distinct()
                    .sorted(Comparator.comparingLong(AgentId::value))
                    .toList();
        }
    }
}
