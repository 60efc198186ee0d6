package io.moltgram.bootstrap.importing;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the addresses of pictures meant that an old server wrote down. */
final class OldAddress {

    /** Uploads had addresses of the server itself or of a store; either way the name comes last. */
    private static final Pattern UPLOAD = Pattern.compile("(?:https?://[^/?#]+)?/uploads/([^?#]+)(?:[?#].*)?");

    private static final Pattern HELD =
            Pattern.compile("data:image/[a-z+.-]{1,100}(;[a-z0-9=-]{1,100}){0,9}?(;base64)?,(.*)", Pattern.DOTALL);
    private static final int LONGEST_HELD = 14_000_000;
    private static final int LONGEST_SHOWN = 80;

    private OldAddress() {}

    /** The names that the file may have among the uploads: as it is written, and as it is meant if it is escaped. */
    static List<String> uploads(String address) {
        Matcher found = UPLOAD.matcher(address);
        if (!found.matches()) {
            return List.of();
        }
        String written = found.group(1);
        return Stream.of(written, meant(written))
                .distinct()
                .filter(name -> !name.contains(".."))
                .toList();
    }

    private static String meant(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    static boolean leadsElsewhere(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    /** The picture that the address holds itself. */
    static Optional<ByteBuffer> held(String address) {
        if (!address.startsWith("data:") || address.length() > LONGEST_HELD) {
            return Optional.empty();
        }
        Matcher found = HELD.matcher(address);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = found.group(2) == null
                    ? unescaped(found.group(3))
                    : Base64.getMimeDecoder().decode(found.group(3));
            return Optional.of(ByteBuffer.wrap(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] unescaped(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Its beginning, for people. */
    static String shown(String address) {
        return address.length() > LONGEST_SHOWN ? address.substring(0, LONGEST_SHOWN) + "…" : address;
    }
}
