package io.moltgram.http.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A token for forms as it stands on a page: another text in each answer, so that the size of compressed answers tells
 * nothing of it (the attack named BREACH, 2013). A random pad stands before the token combined with it by exclusive or.
 */
final class MaskedToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private MaskedToken() {}

    /** @param token in hexadecimal digits; none stays none */
    static String mask(String token) {
        byte[] bytes = HEX.parseHex(token);
        byte[] pad = new byte[bytes.length];
        RANDOM.nextBytes(pad);
        return HEX.formatHex(pad) + HEX.formatHex(combined(pad, bytes));
    }

    /** The token below the mask; anything else comes back as it is, to be refused as that. */
    static String unmask(String given) {
        int half = given.length() / 2;
        if (given.isEmpty() || given.length() % 4 != 0) {
            return given;
        }
        try {
            return HEX.formatHex(combined(HEX.parseHex(given, 0, half), HEX.parseHex(given, half, given.length())));
        } catch (IllegalArgumentException e) {
            return given;
        }
    }

    private static byte[] combined(byte[] one, byte[] other) {
        byte[] result = new byte[one.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }
}
