package io.moltgram.application.media;

import java.nio.file.Path;

/** Looks at pictures and writes down what can be counted. Refuses and stays up as {@link PictureWorkshop} does. */
public interface SightWorkshop {

    /** Looks at a cleaned picture and writes a {@link SightFile}. */
    void look(Path original, Path target);
}
