package io.moltgram.application.memory;

import io.moltgram.application.moderation.RulingStore;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.Ruling.Kind;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryRulingStore implements RulingStore {

    private final MemoryTables tables;

    MemoryRulingStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Ruling add(Ruling.Draft draft) {
        synchronized (tables) {
            tables.agents.require(draft.agent());
            Ruling ruling = draft.with(new RulingId(tables.nextNumber()));
            tables.rulings.put(ruling.id(), ruling);
            return ruling;
        }
    }

    @Override
    public Optional<Ruling> find(RulingId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.rulings.get(id));
        }
    }

    @Override
    public Optional<Ruling> hiding(PostId post) {
        return latest(
                Kind.POST_HIDDEN, ruling -> ruling.post().filter(post::equals).isPresent());
    }

    @Override
    public Optional<Ruling> hiding(CommentId comment) {
        return latest(
                Kind.COMMENT_HIDDEN,
                ruling -> ruling.comment().filter(comment::equals).isPresent());
    }

    private Optional<Ruling> latest(Kind kind, Predicate<Ruling> about) {
        synchronized (tables) {
            return tables.rulings.values().stream()
                    .filter(ruling -> ruling.kind() == kind && ruling.ended().isEmpty())
                    .filter(about)
                    .reduce((earlier, later) -> later);
        }
    }

    @Override
    public boolean end(RulingId id, Instant at) {
        synchronized (tables) {
            Optional<Ruling> standing = find(id).filter(ruling -> ruling.ended().isEmpty());
            standing.ifPresent(ruling -> tables.rulings.put(id, ruling.endedAt(at)));
            return standing.isPresent();
        }
    }
}
