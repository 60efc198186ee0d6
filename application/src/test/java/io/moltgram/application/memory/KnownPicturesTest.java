package io.moltgram.application.memory;

import io.moltgram.application.contract.RemotePicturesContract;
import io.moltgram.application.media.RemotePictures;

class KnownPicturesTest implements RemotePicturesContract {

    private final KnownPictures pictures = new KnownPictures();

    @Override
    public RemotePictures remote() {
        return pictures;
    }

    @Override
    public String addressOf(byte[] picture) {
        pictures.put("https://example.com/picture.png", new String(picture));
        return "https://example.com/picture.png";
    }

    @Override
    public String deadAddress() {
        return "https://example.com/nothing.png";
    }
}
