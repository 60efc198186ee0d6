package io.moltgram.application.memory;

import io.moltgram.application.retry.ClaimStore;
import io.moltgram.application.retry.KeptAnswer;
import io.moltgram.application.retry.RequestName;
import java.time.Instant;
import java.util.Optional;

final class MemoryClaimStore implements ClaimStore {

    private final MemoryTables tables;

    MemoryClaimStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Claim claim(
            RequestName name, String fingerprint, String holder, Instant now, Instant until, Instant forgotten) {
        synchronized (tables) {
            MemoryTables.Claimed standing = tables.claims.get(name);
            boolean isFree = standing == null
                    || standing.claim().state() == State.CLAIMED
                            && !standing.claim().until().isAfter(now)
                    || !standing.at().isAfter(forgotten);
            if (isFree) {
                Claim fresh = new Claim(fingerprint, holder, State.CLAIMED, until, Optional.empty());
                tables.claims.put(name, new MemoryTables.Claimed(fresh, now));
            }
            return tables.claims.get(name).claim();
        }
    }

    @Override
    public boolean markDone(RequestName name, String holder) {
        synchronized (tables) {
            boolean isOpen = isHeld(name, holder) && !isAnswered(name);
            if (isOpen) {
                put(name, State.DONE, Optional.empty());
            }
            return isOpen;
        }
    }

    @Override
    public void keep(RequestName name, String holder, KeptAnswer answer) {
        synchronized (tables) {
            if (isHeld(name, holder)) {
                put(name, State.ANSWERED, Optional.of(answer));
            }
        }
    }

    @Override
    public void release(RequestName name, String holder, boolean evenIfDone) {
        synchronized (tables) {
            boolean isDone =
                    isHeld(name, holder) && tables.claims.get(name).claim().state() == State.DONE;
            if (isHeld(name, holder) && !isAnswered(name) && (evenIfDone || !isDone)) {
                tables.claims.remove(name);
            }
        }
    }

    @Override
    public void abandonAll() {
        synchronized (tables) {
            tables.claims.values().removeIf(claimed -> claimed.claim().state() == State.CLAIMED);
            tables.claims.replaceAll((name, claimed) -> claimed.claim().state() == State.DONE
                    ? with(claimed, State.DONE, Instant.EPOCH, Optional.empty())
                    : claimed);
        }
    }

    @Override
    public int removeBefore(Instant moment) {
        synchronized (tables) {
            int before = tables.claims.size();
            tables.claims.values().removeIf(claimed -> claimed.at().isBefore(moment));
            return before - tables.claims.size();
        }
    }

    private boolean isHeld(RequestName name, String holder) {
        MemoryTables.Claimed standing = tables.claims.get(name);
        return standing != null && standing.claim().holder().equals(holder);
    }

    private boolean isAnswered(RequestName name) {
        return tables.claims.get(name).claim().state() == State.ANSWERED;
    }

    private void put(RequestName name, State state, Optional<KeptAnswer> answer) {
        tables.claims.computeIfPresent(
                name, (same, claimed) -> with(claimed, state, claimed.claim().until(), answer));
    }

    private static MemoryTables.Claimed with(
            MemoryTables.Claimed claimed, State state, Instant until, Optional<KeptAnswer> answer) {
        Claim claim = claimed.claim();
        return new MemoryTables.Claimed(
                new Claim(claim.fingerprint(), claim.holder(), state, until, answer), claimed.at());
    }
}
