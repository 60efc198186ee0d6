package io.moltgram.application.agent;

import io.moltgram.domain.agent.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes secrets with the server's own key (HMAC-SHA-256), so that a stolen database lets nobody in. */
public final class SecretHasher {

    /** The server's key has at least so many bytes. */
    public static final int SHORTEST_KEY = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public SecretHasher(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the server's key needs " + SHORTEST_KEY + " bytes or more");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public SecretHash hash(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new SecretHash(HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
