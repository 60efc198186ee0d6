package io.moltgram.blob.s3;

import io.moltgram.blob.remote.Patience;
import io.moltgram.blob.remote.RemoteObjects;
import io.moltgram.blob.remote.StoreFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Objects in a bucket of any server that speaks S3. */
public final class S3Objects implements RemoteObjects {

    private static final int MOST_AT_ONCE = 1000;
    private static final long SECOND_END_NANOS = 999_999_999;
    private static final Duration ADDRESS_HOLDS = Duration.ofHours(2);
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final S3Place place;
    private final Patience patience;
    private final S3Client client;
    private final S3Presigner presigner;
    private final S3Multipart multipart;

    public S3Objects(S3Place place, Patience patience) {
        this.place = place;
        this.patience = patience;
        this.client = S3Clients.client(place, patience);
        this.presigner = S3Clients.presigner(place);
        this.multipart = new S3Multipart(client, place.bucket(), patience);
    }

    @Override
    public String place() {
        return place.toString();
    }

    @Override
    public void put(String key, Path file, String mediaType) throws StoreFailure {
        attempt(() -> {
            long size = Files.size(file);
            if (size > S3Multipart.PART) {
                multipart.put(place.prefix() + key, file, mediaType, FOR_EVER);
                return;
            }
            String sum = S3Multipart.sum(file);
            client.putObject(
                    request -> request.bucket(place.bucket())
                            .key(place.prefix() + key)
                            .contentType(mediaType)
                            .cacheControl(FOR_EVER)
                            .contentMD5(sum)
                            .overrideConfiguration(S3Clients.within(patience, size)),
                    RequestBody.fromFile(file));
        });
    }

    @Override
    public OptionalLong size(String key) throws StoreFailure {
        try {
            return OptionalLong.of(
                    client.headObject(request -> request.bucket(place.bucket()).key(place.prefix() + key))
                            .contentLength());
        } catch (NoSuchKeyException e) {
            return OptionalLong.empty();
        } catch (SdkException e) {
            throw S3Failures.of(e, place);
        }
    }

    @Override
    public byte[] read(String key, long offset, int length) throws StoreFailure {
        try {
            byte[] bytes = client.getObject(
                            request -> request.bucket(place.bucket())
                                    .key(place.prefix() + key)
                                    .range("bytes=" + offset + "-" + (offset + length - 1))
                                    .overrideConfiguration(S3Clients.within(patience, length)),
                            ResponseTransformer.toBytes())
                    .asByteArrayUnsafe();
            if (bytes.length != length) {
                throw StoreFailure.outage(place.host() + " sent " + bytes.length + " of " + length + " bytes");
            }
            return bytes;
        } catch (SdkException e) {
            throw S3Failures.of(e, place);
        }
    }

    @Override
    public void forEach(String prefix, Consumer<Held> seen) throws StoreFailure {
        attempt(() -> client.listObjectsV2Paginator(
                        request -> request.bucket(place.bucket()).prefix(place.prefix() + prefix))
                .contents()
                .forEach(object -> seen.accept(held(object))));
    }

    @Override
    public void remove(List<String> keys) throws StoreFailure {
        for (int at = 0; at < keys.size(); at += MOST_AT_ONCE) {
            List<ObjectIdentifier> some = keys.subList(at, Math.min(keys.size(), at + MOST_AT_ONCE)).stream()
                    .map(key ->
                            ObjectIdentifier.builder().key(place.prefix() + key).build())
                    .toList();
            attempt(() -> {
                DeleteObjectsResponse told = client.deleteObjects(
                        request -> request.bucket(place.bucket()).delete(delete -> delete.objects(some)));
                if (!told.errors().isEmpty()) {
                    throw StoreFailure.refused(
                            "an object was not removed (" + told.errors().get(0).code() + ")");
                }
            });
        }
    }

    @Override
    public URI address(String key) {
        return URI.create(presigner
                .presignGetObject(request -> request.signatureDuration(ADDRESS_HOLDS)
                        .getObjectRequest(get -> get.bucket(place.bucket()).key(place.prefix() + key)))
                .url()
                .toString());
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }

    /** S3 tells times in whole seconds; the last moment of that one is not too early. */
    private Held held(S3Object object) {
        return new Held(
                object.key().substring(place.prefix().length()),
                object.size(),
                object.lastModified().plusNanos(SECOND_END_NANOS));
    }

    private interface Work {
        void run() throws IOException;
    }

    private void attempt(Work work) throws StoreFailure {
        try {
            work.run();
        } catch (SdkException e) {
            throw S3Failures.of(e, place);
        } catch (StoreFailure e) {
            throw e;
        } catch (IOException e) {
            throw StoreFailure.refused("the file cannot be read: " + e.getMessage());
        }
    }
}
