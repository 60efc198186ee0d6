package io.moltgram.application.memory;

import io.moltgram.application.contract.MediaStoreContract;
import io.moltgram.application.media.MediaStore;
import java.time.InstantSource;

class MemoryMediaStoreTest implements MediaStoreContract {

    private final MediaStore store = new MemoryMediaStore(InstantSource.system());

    @Override
    public MediaStore store() {
        return store;
    }
}
