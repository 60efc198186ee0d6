package io.moltgram.blob.s3;

import io.moltgram.blob.remote.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A server that speaks S3 and checks signatures, in this process; it keeps everything in memory. */
public final class S3Server implements AutoCloseable {

    public static final String KEY_ID = "test-key-id";
    public static final String SECRET = "test-secret-canary-4b1d";
    public static final String BUCKET = "gram-media";

    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    /** With one bucket, {@link #BUCKET}, that is empty. */
    public static S3Server start() {
        try {
            TransientNio2BlobStore store = new TransientNio2BlobStore();
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(store)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY_ID, SECRET)
                    .jettyMaxThreads(24)
                    .stopTimeout(0)
                    .build();
            proxy.start();
            S3Server server = new S3Server(proxy);
            server.make(BUCKET);
            return server;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /** The way to a bucket, with a prefix in front of each key. */
    public S3Place place(String bucket, String prefix) {
        return new S3Place(Optional.of(url()), "eu-test-1", bucket, prefix, KEY_ID, SECRET, true);
    }

    /** Makes a bucket. */
    public void make(String bucket) {
        try (var client = S3Clients.client(place(bucket, ""), Patience.of(Duration.ofSeconds(20)))) {
            client.createBucket(request -> request.bucket(bucket));
        }
    }

    /** Puts other bytes in the place of each object whose name holds this. */
    public void spoil(String part) {
        try (var client = S3Clients.client(place(BUCKET, ""), Patience.of(Duration.ofSeconds(20)))) {
            client.listObjectsV2Paginator(request -> request.bucket(BUCKET)).contents().stream()
                    .map(S3Object::key)
                    .filter(key -> key.contains(part))
                    .toList()
                    .forEach(key -> client.putObject(
                            request -> request.bucket(BUCKET).key(key), RequestBody.fromString("other bytes")));
        }
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
