package io.moltgram.blob.s3;

import io.moltgram.blob.remote.Patience;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Puts a large file in parts, each with its sum; one that fails in the middle leaves nothing behind. */
final class S3Multipart {

    /** A file up to this size goes in one piece. */
    static final int PART = 8 * 1024 * 1024;

    private final S3Client client;
    private final String bucket;
    private final Patience patience;

    S3Multipart(S3Client client, String bucket, Patience patience) {
        this.client = client;
        this.bucket = bucket;
        this.patience = patience;
    }

    void put(String key, Path file, String mediaType, String cacheControl) throws IOException {
        String upload = client.createMultipartUpload(request ->
                        request.bucket(bucket).key(key).contentType(mediaType).cacheControl(cacheControl))
                .uploadId();
        try {
            List<CompletedPart> parts = parts(key, upload, file);
            client.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts)));
        } catch (IOException | RuntimeException e) {
            abort(key, upload, e);
            throw e;
        }
    }

    /** The MD5 of the file's bytes as S3 wants it, so that the server sees whether they arrived whole. */
    static String sum(Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        MessageDigest sum = md5();
        try (FileChannel in = FileChannel.open(file)) {
            while (in.read(buffer.clear()) >= 0) {
                sum.update(buffer.flip());
            }
        }
        return Base64.getEncoder().encodeToString(sum.digest());
    }

    private List<CompletedPart> parts(String key, String upload, Path file) throws IOException {
        List<CompletedPart> parts = new ArrayList<>();
        try (FileChannel in = FileChannel.open(file)) {
            for (long at = 0; at < in.size(); at += PART) {
                byte[] bytes = piece(in, at);
                int number = parts.size() + 1;
                String sum = Base64.getEncoder().encodeToString(md5().digest(bytes));
                String tag = client.uploadPart(
                                request -> request.bucket(bucket)
                                        .key(key)
                                        .uploadId(upload)
                                        .partNumber(number)
                                        .contentMD5(sum)
                                        .overrideConfiguration(S3Clients.within(patience, bytes.length)),
                                RequestBody.fromBytes(bytes))
                        .eTag();
                parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            }
        }
        return parts;
    }

    private static byte[] piece(FileChannel in, long at) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PART, in.size() - at));
        while (piece.hasRemaining()) {
            if (in.read(piece, at + piece.position()) < 0) {
                throw new IOException("it became shorter while it was sent");
            }
        }
        return piece.array();
    }

    private void abort(String key, String upload, Exception why) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            why.addSuppressed(e);
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
