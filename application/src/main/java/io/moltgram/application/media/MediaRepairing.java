package io.moltgram.application.media;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bringing files and rows together: unused files go, missing pictures are drawn anew where that gives the same. */
public final class MediaRepairing {

    /**
     * What was done.
     *
     * @param removed pictures without a row whose files were removed
     * @param redrawn pictures whose file was missing and is there again
     * @param lost those that only a backup can bring back
     */
    public record Repaired(long removed, long redrawn, List<Picture> lost) {}

    private final MediaChecking checking;
    private final MediaSweeping sweeping;
    private final PictureStore pictures;
    private final PictureIntake intake;

    public MediaRepairing(MediaChecking checking, MediaSweeping sweeping, PictureStore pictures, PictureIntake intake) {
        this.checking = checking;
        this.sweeping = sweeping;
        this.pictures = pictures;
        this.intake = intake;
    }

    /** Repairs what can be; smaller copies need nothing, as they are made when they are asked for. */
    public Repaired repair(Duration age) {
        List<Picture> lost = new ArrayList<>();
        long redrawn = 0;
        for (Picture picture : checking.check(age).missing()) {
            if (isRedrawn(picture)) {
                redrawn++;
            } else {
                lost.add(picture);
            }
        }
        return new Repaired(sweeping.sweep(age).removed(), redrawn, lost);
    }

    /** A drawing that does not come out as it did leaves a file that nobody uses, which is swept away later. */
    private boolean isRedrawn(Picture picture) {
        Optional<String> svg = pictures.drawing(picture.hash());
        try {
            return svg.isPresent()
                    && intake.take(new PictureSource.Drawn(svg.get()))
                            .picture()
                            .hash()
                            .equals(picture.hash());
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.INVALID) {
                return false; // rules for drawings may have become stricter since
            }
            throw refused;
        }
    }
}
