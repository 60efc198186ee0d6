package io.moltgram.http.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.domain.webhook.HookSecret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HookSignatureTest {

    /** The example of the Standard Webhooks specification. */
    @Test
    void aKeyInBase64SignsAsThePublishedExampleDoes() {
        HookSecret secret = new HookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                HookSignature.standard(
                        secret,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"));
    }

    /** HMAC-SHA256 of RFC 4231, second case. */
    @Test
    void theBytesOfAnyOtherSecretAreTheKey() {
        HookSecret jefe = new HookSecret("Jefe");

        assertEquals(
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                HookSignature.plain(jefe, "what do ya want for nothing?"));
    }

    @Test
    void whatOnlyLooksLikeBase64IsTakenAsItIs() {
        Instant at = Instant.ofEpochSecond(1);
        for (String secret : new String[] {"whsec_", "whsec_?", "whsec_a"}) {
            assertEquals(
                    50 - 3,
                    HookSignature.standard(new HookSecret(secret), "id", at, "body")
                            .length());
        }
    }
}
