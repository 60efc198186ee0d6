package io.moltgram.application.memory;

import io.moltgram.application.contract.UploadFilesContract;
import io.moltgram.application.upload.UploadFiles;

class MemoryUploadFilesTest implements UploadFilesContract {

    private final MemoryUploadFiles files = new MemoryUploadFiles();

    @Override
    public UploadFiles files() {
        return files;
    }
}
