package io.moltgram.persistence.importing;

import io.moltgram.application.media.PictureIntake;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes in the pictures to which old rows refer, as any picture from outside. */
public interface OldPictures {

    /**
     * What became of a picture.
     *
     * @param problem why it could not be taken; empty if it was
     */
    record Pictured(Optional<PictureIntake.Taken> taken, String problem) {}

    /** Takes them all in as far as they can be had; the answer holds each of them. */
    Map<Picturing, Pictured> take(Set<Picturing> wanted);

    /** What stands in the place of a picture that could not be had. */
    PictureIntake.Taken placeholder();

    /**
     * Where a picture is to come from.
     *
     * @param form how the text means it
     */
    record Picturing(Form form, String text) {
        /** The forms in which rows hold pictures. */
        public enum Form {
            ADDRESS,
            SVG,
            ASCII
        }
    }
}
