package io.moltgram.application.media;

import io.moltgram.domain.media.Rendition;
import java.nio.file.Path;
import java.util.Map;

/** Makes renditions before anybody asks for them. Refuses and stays up as {@link PictureWorkshop} does. */
public interface EarlyWorkshop {

    /**
     * Makes those renditions of a cleaned picture that are asked for most; none that is no smaller than another. Waits
     * until nobody waits for the workshop.
     *
     * @param folder where the files of the answer are made; the caller removes it
     */
    Map<Rendition, Path> prepare(Path original, Path folder);
}
