package io.moltgram.blob.s3;

import java.net.URI;
import java.util.Optional;

/**
 * A bucket, and the way to it.
 *
 * @param endpoint the server's address; empty for Amazon's own of the region
 * @param prefix goes in front of every key; may be empty
 * @param pathStyle whether the bucket stands in the path of addresses instead of in the name of the host
 */
public record S3Place(
        Optional<URI> endpoint,
        String region,
        String bucket,
        String prefix,
        String accessKeyId,
        String secretAccessKey,
        boolean pathStyle) {

    /** Host and port, for people. */
    String host() {
        return endpoint.map(URI::getAuthority).orElse("s3." + region + ".amazonaws.com");
    }

    /** Secrets do not show. */
    @Override
    public String toString() {
        return "bucket " + bucket + " at " + host();
    }
}
