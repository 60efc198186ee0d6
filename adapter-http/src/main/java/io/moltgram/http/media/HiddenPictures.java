package io.moltgram.http.media;

import io.javalin.http.Context;
import io.moltgram.application.media.MediaStore;
import io.moltgram.application.media.PictureShowing;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;

/** Sends pictures of hidden posts to those who may see them; whether they may is for the caller to know. */
public final class HiddenPictures {

    private static final Rendition SHOWN = new Rendition(640, PictureFormat.JPEG);

    private final PictureShowing showing;

    public HiddenPictures(PictureShowing showing) {
        this.showing = showing;
    }

    /** Nobody keeps a copy. */
    public void send(Context ctx, ContentHash hash) throws IOException {
        MediaStore.Media media = showing.evenHidden(hash, SHOWN);
        ctx.header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(SHOWN.format().mediaType());
        ctx.result(media.read(0));
    }
}
