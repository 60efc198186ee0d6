package io.moltgram.application.memory;

import io.moltgram.application.moderation.AppealStore;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.RulingId;
import java.time.Instant;
import java.util.Optional;

final class MemoryAppealStore implements AppealStore {

    private final MemoryTables tables;

    MemoryAppealStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(Appeal appeal) {
        synchronized (tables) {
            tables.rulings.require(appeal.ruling());
            return tables.appeals.putIfAbsent(appeal.ruling(), appeal) == null;
        }
    }

    @Override
    public Optional<Appeal> find(RulingId ruling) {
        synchronized (tables) {
            return Optional.ofNullable(tables.appeals.get(ruling));
        }
    }

    @Override
    public boolean decide(RulingId ruling, boolean accepted, String answer, Instant at) {
        synchronized (tables) {
            Optional<Appeal> open = find(ruling).filter(Appeal::isOpen);
            open.ifPresent(appeal -> tables.appeals.put(
                    ruling,
                    new Appeal(
                            ruling,
                            appeal.words(),
                            appeal.createdAt(),
                            Optional.of(accepted),
                            answer,
                            Optional.of(at))));
            return open.isPresent();
        }
    }
}
