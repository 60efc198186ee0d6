package io.moltgram.application.upload;

import io.moltgram.application.Transactions;
import io.moltgram.domain.upload.UploadId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Throwing away uploads that nobody used in time, and bytes that a crash left behind. */
public final class UploadSweeping {

    /** So many go in one transaction, which keeps others waiting only for a moment. */
    private static final int AT_ONCE = 100;

    /**
     * What a round did.
     *
     * @param files without an upload that still needs them
     */
    public record Swept(int expired, int files) {}

    private final UploadStore uploads;
    private final UploadFiles files;
    private final Transactions transactions;
    private final InstantSource clock;

    public UploadSweeping(UploadStore uploads, UploadFiles files, Transactions transactions, InstantSource clock) {
        this.uploads = uploads;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Swept sweep() {
        int expired = 0;
        int round;
        do {
            round = transactions
                    .call(() -> uploads.removeExpired(clock.instant(), AT_ONCE))
                    .size();
            expired += round;
        } while (round == AT_ONCE);
        return new Swept(expired, removeOrphans());
    }

    /** Names are never given twice, and each stands in a row before its first byte comes. */
    private int removeOrphans() {
        List<UploadId> seen = new ArrayList<>();
        files.forEach(seen::add);
        List<UploadId> orphans = seen.stream()
                .filter(id ->
                        uploads.find(id).filter(upload -> !upload.isUsed()).isEmpty())
                .toList();
        orphans.forEach(files::remove);
        return orphans.size();
    }
}
