package io.moltgram.http.outbound;

import java.nio.charset.StandardCharsets;

/** The spelling of addresses (RFC 3986), as far as people get it slightly wrong. */
final class UrlText {

    private static final String LEGAL = "-._~!$&'()*+,;=:@/?[]";
    private static final String HEX = "0123456789ABCDEF";

    private UrlText() {}

    /** Whether what follows the two slashes has nothing in it that programs read in different ways. */
    static boolean isUnambiguous(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            char character = rest.charAt(i);
            if (character < 0x20 || character == 0x7f || character == '\\') {
                return false;
            }
        }
        String authority = rest.substring(0, authorityEnd(rest));
        return authority.indexOf('@') < 0 && authority.indexOf('%') < 0 && authority.indexOf(' ') < 0;
    }

    /** Where the authority ends in what follows the two slashes. */
    static int authorityEnd(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            char character = rest.charAt(i);
            if (character == '/' || character == '?' || character == '#') {
                return i;
            }
        }
        return rest.length();
    }

    /** Path and query as they are sent: a path always, no fragment, nothing that must be encoded left as it is. */
    static String target(String afterAuthority) {
        int fragment = afterAuthority.indexOf('#');
        String text = encoded(fragment < 0 ? afterAuthority : afterAuthority.substring(0, fragment));
        return text.startsWith("/") ? text : "/" + text;
    }

    /** Percent-encodes what an address may not hold; leaves encodings that are there. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int value = octet & 0xff;
            boolean letterOrDigit =
                    value >= 'a' && value <= 'z' || value >= 'A' && value <= 'Z' || value >= '0' && value <= '9';
            if (letterOrDigit || LEGAL.indexOf(value) >= 0 || value == '%' || value == '#') {
                encoded.append((char) value);
            } else {
                encoded.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
            }
        }
        return encoded.toString();
    }
}
