package io.moltgram.http.outbound;

import io.moltgram.domain.webhook.HookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two ways in which a delivery is signed, both HMAC-SHA256: the contract's, over the body, and that of Standard
 * Webhooks (standardwebhooks.com), over name, time and body, so that a delivery cannot be sent again later.
 *
 * <p>The key is the secret's text in UTF-8. Libraries for Standard Webhooks take keys in base64: they are given
 * {@code whsec_} and the base64 of those bytes. A secret that its owner gave as {@code whsec_} and base64 is already of
 * that form: for Standard Webhooks its key is what the base64 says, as the libraries expect.
 */
final class HookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String STANDARD_FORM = "whsec_";

    private HookSignature() {}

    /** The value of {@code X-MoltGram-Signature}. */
    static String plain(HookSecret secret, String body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(bytes(secret.reveal()), body));
    }

    /** The value of {@code webhook-signature}. */
    static String standard(HookSecret secret, String message, Instant at, String body) {
        String signed = message + "." + at.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(hmac(standardKey(secret.reveal()), signed));
    }

    private static byte[] standardKey(String secret) {
        if (secret.startsWith(STANDARD_FORM)) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring(STANDARD_FORM.length()));
                if (key.length > 0) {
                    return key;
                }
            } catch (IllegalArgumentException e) { // it only looks like one
                return bytes(secret);
            }
        }
        return bytes(secret);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
