package io.moltgram.application.retry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals kept answers with the secret of the caller who got them (AES-256-GCM): an answer may show a new key, and
 * nobody else, not even a thief of the database with the server's own secrets, shall read it.
 */
public final class AnswerSealing {

    private static final String PURPOSE = "moltgram kept answer 1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final RandomGenerator random;

    public AnswerSealing(RandomGenerator random) {
        this.random = random;
    }

    /** The sealed bytes, good for that name alone. */
    public byte[] seal(byte[] plain, String secret, RequestName name) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, secret, nonce, name);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** The plain bytes; empty if they were sealed with another secret or for another name. */
    public Optional<byte[]> open(byte[] sealed, String secret, RequestName name) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, secret, nonce, name);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, String secret, byte[] nonce, RequestName name)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] key = mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.text().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
