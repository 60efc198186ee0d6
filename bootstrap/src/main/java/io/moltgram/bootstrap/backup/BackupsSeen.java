package io.moltgram.bootstrap.backup;

import io.moltgram.application.backup.BackupQueries;
import io.moltgram.application.backup.BackupStanding;
import io.moltgram.bootstrap.segment.ShippingState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at the folder of backups, and asks what ships commits. */
public final class BackupsSeen implements BackupQueries {

    private final boolean isScheduled;
    private final Path folder;
    private final Optional<Supplier<ShippingState>> shipping;

    /**
     * @param isScheduled whether the server writes backups by itself
     * @param shipping empty when commits are not kept
     */
    public BackupsSeen(boolean isScheduled, Path folder, Optional<Supplier<ShippingState>> shipping) {
        this.isScheduled = isScheduled;
        this.folder = folder;
        this.shipping = shipping;
    }

    @Override
    public BackupStanding standing() {
        return new BackupStanding(whole(), commits(), drills());
    }

    private BackupStanding.Whole whole() {
        try {
            List<BackupFolder.Kept> all = new BackupFolder(folder).all();
            Optional<BackupFolder.Kept> newest = all.stream().findFirst();
            return new BackupStanding.Whole(
                    isScheduled,
                    all.size(),
                    newest.map(BackupFolder.Kept::begun),
                    newest.map(kept -> kept.file().toFile().length()).orElse(0L));
        } catch (IOException e) {
            return new BackupStanding.Whole(isScheduled, 0, Optional.empty(), 0);
        }
    }

    private BackupStanding.Commits commits() {
        return shipping.map(Supplier::get)
                .map(state -> new BackupStanding.Commits(
                        true, state.base(), state.segment(), state.waitingSince(), state.problem()))
                .orElse(new BackupStanding.Commits(
                        false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private BackupStanding.Drills drills() {
        DrillNotes notes = new DrillNotes(folder);
        Optional<DrillNote> last;
        try {
            last = notes.newest();
        } catch (IOException e) {
            last = Optional.empty();
        }
        return new BackupStanding.Drills(
                last.map(DrillNote::begun), last.map(DrillNote::passed).orElse(false), notes.provenAt());
    }
}
