package io.moltgram.bootstrap.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SHA-256 sums, and the text form of {@code sha256sum}. */
final class Sums {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^\\n]+)");

    private Sums() {}

    /** Copies all bytes and returns their sum. */
    static String copy(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(from, digest).transferTo(to);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    static String write(Map<String, String> sums) {
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        return text.toString();
    }

    /** Sums by name. Throws {@link Damaged} for a line that is none. */
    static SortedMap<String, String> read(String text) {
        SortedMap<String, String> sums = new TreeMap<>();
        for (String line : text.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || sums.put(matcher.group(2), matcher.group(1)) != null) {
                throw new Damaged("its list of sums is damaged");
            }
        }
        return sums;
    }

    /** In a few words how files differ from their list. */
    static String difference(Map<String, String> found, Map<String, String> listed) {
        SortedSet<String> names = new TreeSet<>(listed.keySet());
        names.addAll(found.keySet());
        List<String> others = names.stream()
                .filter(name -> !Objects.equals(found.get(name), listed.get(name)))
                .toList();
        String first = others.get(0);
        String what = !found.containsKey(first)
                ? " is missing"
                : listed.containsKey(first) ? " is not as it was written" : " is not in its list of sums";
        return first + what + (others.size() > 1 ? ", and so with " + (others.size() - 1) + " more" : "");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
