package io.moltgram.application.media;

import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file in a media store: {@code <hash>/original.<extension>} for the cleaned picture, {@code
 * <hash>/<width>.<extension>} for its renditions, {@code
 * <hash>/sight1.bin} for what it looks like ({@link SightFile}). Nothing else is a name.
 */
public record MediaName(ContentHash hash, String file) {

    private static final Pattern PATTERN =
            Pattern.compile("([0-9a-f]{64})/((?:original|sight1|[0-9]{2,4})\\.[a-z]{3,4})");

    public static MediaName original(ContentHash hash, PictureFormat format) {
        return new MediaName(hash, "original." + format.extension());
    }

    public static MediaName of(ContentHash hash, Rendition rendition) {
        return new MediaName(hash, rendition.width() + "." + rendition.format().extension());
    }

    /** What the picture looks like. */
    public static MediaName sight(ContentHash hash) {
        return new MediaName(hash, "sight1.bin");
    }

    public static Optional<MediaName> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.matches()
                ? Optional.of(new MediaName(new ContentHash(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** Whether that is the cleaned picture, whose bytes have the hash. */
    public boolean isOriginal() {
        return file.startsWith("original.");
    }

    /** As it stands in the store. */
    public String path() {
        return hash.value() + "/" + file;
    }
}
