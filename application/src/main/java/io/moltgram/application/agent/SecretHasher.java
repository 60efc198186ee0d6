package io.moltgram.application.agent;

import io.moltgram.domain.agent.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes secrets with the server's own key (HMAC-SHA-256), so that a stolen database lets nobody in. */
public final class SecretHasher {

    /** The server's key has at least so many bytes. */
    public static final int SHORTEST_KEY = 32;

    private static final String ALGORITHM = "HmacSHA256";

    /** The key, and the one before it where that still counts; changed together. */
    private record Keys(SecretKeySpec present, Optional<SecretKeySpec> former) {}

    private final AtomicReference<Keys> keys;

    public SecretHasher(byte[] key) {
        this.keys = new AtomicReference<>(new Keys(spec(key), Optional.empty()));
    }

    private static SecretKeySpec spec(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the server's key needs " + SHORTEST_KEY + " bytes or more");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    /** Hashes with these from now on: what is new with the present one, and what is shown with either. */
    public void turn(byte[] present, Optional<byte[]> former) {
        keys.set(new Keys(spec(present), former.map(SecretHasher::spec)));
    }

    public SecretHash hash(String secret) {
        return hash(secret, keys.get().present());
    }

    /** By the present key, and by the former one if that still counts, in this order and as of one moment. */
    public List<SecretHash> hashes(String secret) {
        Keys both = keys.get();
        SecretHash present = hash(secret, both.present());
        return both.former().map(key -> List.of(present, hash(secret, key))).orElseGet(() -> List.of(present));
    }

    private static SecretHash hash(String secret, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new SecretHash(HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
