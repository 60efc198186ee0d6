package io.moltgram.application.memory;

import io.moltgram.application.contract.Storage;
import io.moltgram.application.contract.StorageContracts;

class MemoryTest extends StorageContracts {

    private final Storage storage = new MemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
