package io.moltgram.application.media;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Where a picture comes from. */
public sealed interface PictureSource {

    /** A file that was sent; the sender of this value removes it. */
    record Sent(Path file) implements PictureSource {}

    /**
     * An address to fetch it from.
     *
     * @param field the name of the field that held it, for refusals
     */
    record At(String field, String address) implements PictureSource {}

    /** Bytes that were sent inside a text. */
    record Held(ByteBuffer bytes) implements PictureSource {}

    /**
     * A file that its owner sent in parts before.
     *
     * @param upload as the owner names it
     */
    record Uploaded(String upload) implements PictureSource {}

    /** A drawing as SVG text. */
    record Drawn(String svg) implements PictureSource {}
}
