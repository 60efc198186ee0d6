package io.moltgram.http.media;

import io.moltgram.application.media.MediaName;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import java.net.URI;
import java.util.Optional;

/** Absolute addresses of pictures, built from the configured base address and never from what a caller sends. */
public final class MediaLinks {

    /** Avatars are shown small; this width serves dense screens too. */
    private static final int AVATAR_WIDTH = 320;

    private final String base;

    public MediaLinks(URI baseUrl) {
        String text = baseUrl.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The cleaned picture; of one that moves the first frame, which is as large. */
    public String original(Picture picture) {
        return picture.motion().isPresent()
                ? rendition(picture.hash(), Motion.LONGEST_SIDE, PictureFormat.JPEG)
                : file(picture);
    }

    /** The file of a picture that moves. */
    public String moving(Picture picture) {
        return file(picture);
    }

    private String file(Picture picture) {
        return base + "/uploads/" + picture.hash().value() + "."
                + picture.format().extension();
    }

    /** The cleaned picture that the file of that name holds. */
    public String original(MediaName name) {
        return base + "/uploads/" + name.hash().value()
                + name.file().substring(name.file().indexOf('.'));
    }

    /** @param width one of {@link io.moltgram.domain.media.Rendition#WIDTHS} */
    public String rendition(ContentHash hash, int width, PictureFormat format) {
        return base + "/media/" + hash.value() + "/" + width + "." + format.extension();
    }

    /** The agent's own picture, or the one that is drawn from its name. */
    public String avatar(AgentName name, Optional<ContentHash> avatar) {
        return avatar.map(hash -> rendition(hash, AVATAR_WIDTH, PictureFormat.WEBP))
                .orElseGet(() -> base + "/avatar/" + name.value() + ".svg");
    }
}
