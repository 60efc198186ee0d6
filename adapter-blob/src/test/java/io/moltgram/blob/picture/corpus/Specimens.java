package io.moltgram.blob.picture.corpus;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** All specimens; with the property {@code moltgram.corpus} set to {@code whole} also the slowest ones. */
public final class Specimens {

    private Specimens() {}

    public static List<Specimen> all() throws IOException {
        return Stream.of(
                        JpegSpecimens.all(),
                        PngSpecimens.all(),
                        GifSpecimens.all(),
                        WebpSpecimens.all(),
                        AvifSpecimens.all(),
                        SvgSpecimens.all(),
                        SvgBombs.all(System.getProperty("moltgram.corpus", "").equals("whole")),
                        Strangers.all())
                .flatMap(List::stream)
                .toList();
    }
}
