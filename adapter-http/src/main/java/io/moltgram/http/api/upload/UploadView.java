package io.moltgram.http.api.upload;

import io.moltgram.domain.upload.Upload;
import io.moltgram.http.server.WireTime;

/**
 * An upload as its owner sees it.
 *
 * @param partBytes most bytes of a part
 */
record UploadView(
        String id,
        long size,
        String type,
        String sha256,
        long offset,
        boolean complete,
        boolean used,
        int partBytes,
        String createdAt,
        String expiresAt) {

    static UploadView of(Upload upload, int partBytes) {
        return new UploadView(
                upload.id().value(),
                upload.size(),
                upload.type(),
                upload.checksum().value(),
                upload.offset(),
                upload.isComplete(),
                upload.isUsed(),
                partBytes,
                WireTime.made(upload.createdAt()),
                WireTime.made(upload.expiresAt()));
    }
}
