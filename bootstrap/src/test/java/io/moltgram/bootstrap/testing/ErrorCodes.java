package io.moltgram.bootstrap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every code that a refusal of this program can have, as its sources say. */
public final class ErrorCodes {

    private static final String KINDS = "invalid|unauthenticated|forbidden|notFound|conflict|unavailable";
    private static final List<Pattern> WAYS = List.of(
            Pattern.compile("Refusal\\s*\\.(?:" + KINDS + ")\\(\\s*\"([^\"]*)\""),
            Pattern.compile("new Refusal\\(\\s*(?:Refusal\\.)?(?:Kind\\.)?[A-Z_]+,\\s*\"([^\"]*)\""),
            Pattern.compile("new FailureText\\(\\s*\"([^\"]*)\""));

    private ErrorCodes() {}

    /** The codes in their order, each with the classes that use it. */
    public static SortedMap<String, TreeSet<String>> all() {
        SortedMap<String, TreeSet<String>> codes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("..").toAbsolutePath().normalize())) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .forEach(file -> read(file, codes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static void read(Path file, SortedMap<String, TreeSet<String>> codes) {
        try {
            String source = Files.readString(file);
            String name = file.getFileName().toString().replace(".java", "");
            for (Pattern way : WAYS) {
                Matcher found = way.matcher(source);
                while (found.find()) {
                    codes.computeIfAbsent(found.group(1), code -> new TreeSet<>())
                            .add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
