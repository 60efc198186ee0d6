package io.moltgram.application.memory;

import io.moltgram.application.upload.UploadStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class MemoryUploadStore implements UploadStore {

    private final MemoryTables tables;

    MemoryUploadStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public int holdOpen(AgentId owner, Instant now) {
        return open(owner, now);
    }

    @Override
    public int open(AgentId owner, Instant now) {
        synchronized (tables) {
            return (int)
                    open(now).filter(upload -> upload.owner().equals(owner)).count();
        }
    }

    @Override
    public long promised(Instant now) {
        synchronized (tables) {
            return open(now).mapToLong(Upload::size).sum();
        }
    }

    private Stream<Upload> open(Instant now) {
        return tables.uploads.values().stream()
                .filter(upload -> !upload.isUsed() && upload.expiresAt().isAfter(now));
    }

    @Override
    public void add(Upload upload) {
        synchronized (tables) {
            tables.agents.require(upload.owner());
            tables.uploads.put(upload.id(), upload);
        }
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.uploads.get(id));
        }
    }

    @Override
    public boolean advance(UploadId id, long from, long to) {
        return change(id, upload -> upload.offset() == from && !upload.isUsed(), to, false);
    }

    @Override
    public boolean use(UploadId id) {
        return change(id, upload -> upload.isComplete() && !upload.isUsed(), Long.MAX_VALUE, true);
    }

    private boolean change(UploadId id, Predicate<Upload> from, long offset, boolean used) {
        synchronized (tables) {
            Optional<Upload> found = find(id).filter(from);
            found.ifPresent(upload -> tables.uploads.put(
                    id,
                    new Upload(
                            id,
                            upload.owner(),
                            upload.size(),
                            upload.type(),
                            upload.checksum(),
                            Math.min(offset, upload.size()),
                            used,
                            upload.createdAt(),
                            upload.expiresAt())));
            return found.isPresent();
        }
    }

    @Override
    public boolean remove(UploadId id) {
        synchronized (tables) {
            return tables.uploads.remove(id) != null;
        }
    }

    @Override
    public List<UploadId> removeExpired(Instant now, int most) {
        synchronized (tables) {
            List<UploadId> gone = tables.uploads.values().stream()
                    .filter(upload -> !upload.expiresAt().isAfter(now))
                    .sorted(Comparator.comparing(Upload::expiresAt))
                    .limit(most)
                    .map(Upload::id)
                    .toList();
            gone.forEach(tables.uploads::remove);
            return gone;
        }
    }
}
