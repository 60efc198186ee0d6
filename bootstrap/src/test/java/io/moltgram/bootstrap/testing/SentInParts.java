package io.moltgram.bootstrap.testing;

import io.moltgram.bootstrap.testing.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** An upload of a file as its owner sends it. */
public record SentInParts(Api owner, String id, byte[] file) {

    /** Begins the upload and gives the answer as it came. */
    public static Answer ask(Api owner, byte[] file) {
        String sum = HexFormat.of().formatHex(sha256(file));
        return owner.post("/api/uploads", Map.of("size", file.length, "sha256", sum, "type", "image/png"));
    }

    public static SentInParts begin(Api owner, byte[] file) {
        return new SentInParts(owner, ask(owner, file).at("/upload/id").asText(), file);
    }

    /** Sends the whole file; returns the name of the upload. */
    public static String whole(Api owner, byte[] file) {
        SentInParts upload = begin(owner, file);
        upload.put(0, file.length);
        return upload.id();
    }

    public String path() {
        return "/api/uploads/" + id;
    }

    public Answer show() {
        return owner.get(path());
    }

    /** Puts the bytes of the file from one place to another, with their checksum. */
    public Answer put(int from, int to) {
        byte[] part = Arrays.copyOfRange(file, from, to);
        String digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256(part)) + ":";
        return send(from, part, Map.of("Content-Digest", digest));
    }

    public Answer send(int offset, byte[] part, Map<String, String> headers) {
        Api caller = owner.with("Upload-Offset", String.valueOf(offset));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            caller = caller.with(header.getKey(), header.getValue());
        }
        return caller.send("PUT", path(), BodyPublishers.ofByteArray(part));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
