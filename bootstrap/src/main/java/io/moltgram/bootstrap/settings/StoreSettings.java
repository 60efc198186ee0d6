package io.moltgram.bootstrap.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where media lie. The places that are not in use are known too, so that media can be copied between them.
 *
 * @param redirected whether clients fetch from a remote store themselves
 * @param cacheBytes the most that copies of remote files may take on the local disk; 0 = no copies
 * @param patience the longest wait for one answer of a remote store
 * @param bucket of an S3-compatible server, if it is named in full
 * @param blob the store of Vercel Blob, if there is a token
 */
public record StoreSettings(
        Kind kind,
        boolean redirected,
        long cacheBytes,
        Duration patience,
        Optional<Bucket> bucket,
        Optional<Blob> blob) {

    /** The sorts of places. */
    public enum Kind {
        DISK,
        S3,
        VERCEL
    }

    /**
     * A bucket.
     *
     * @param endpoint empty for Amazon's own
     * @param pathStyle whether its name stands in the path of addresses instead of in the host
     */
    public record Bucket(
            Optional<URI> endpoint,
            String region,
            String name,
            String prefix,
            String accessKeyId,
            Secret secretAccessKey,
            boolean pathStyle) {}

    /**
     * A store of Vercel Blob.
     *
     * @param reads where its files are fetched; empty for the store's public host
     */
    public record Blob(URI api, Optional<URI> reads, Secret token) {}
}
