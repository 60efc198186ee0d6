package io.moltgram.http.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Pattern FACT = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern.compile("\\.(t|count)\\(\"([a-z.]+[a-z])\"");

    /** A tag or an expression, then at least two letters, then another. */
    private static final Pattern HARD_CODED =
            Pattern.compile("(?m)^\\s*<(?:p|h\\d|a|label|button|span|small)[^>]*>[A-Za-z]{2,}");

    private final Map<Language, Texts> all = Texts.all();
    private final Texts english = texts(Language.ENGLISH);
    private final Texts korean = texts(Language.KOREAN);

    private Texts texts(Language language) {
        return all.getOrDefault(language, all.values().iterator().next());
    }

    @Test
    void everyLanguageHasTheSameKeysAndFacts() {
        assertEquals(english.keys(), korean.keys());
        for (String key : english.keys()) {
            assertEquals(facts(english.get(key)), facts(korean.get(key)), key);
        }
    }

    @Test
    void everyTextThatTemplatesNameIsThereAndNoneStandsInThem() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/jte"))) {
            for (Path file : files.toList()) {
                String template = Files.readString(file);
                for (Matcher key = KEY.matcher(template); key.find(); ) {
                    String name = key.group(1).equals("count") ? key.group(2) + ".one" : key.group(2);
                    assertTrue(english.keys().contains(name), file + ": " + name);
                }
                assertTrue(!HARD_CODED.matcher(template).find(), file + " holds words");
            }
        }
    }

    @Test
    void timesAreToldAsAgo() {
        assertEquals("just now", english.ago(NOON.minusSeconds(59), NOON));
        assertEquals("1 min", english.ago(NOON.minusSeconds(60), NOON));
        assertEquals("23 h", english.ago(NOON.minus(Duration.ofHours(23)), NOON));
        assertEquals("6일 전", korean.ago(NOON.minus(Duration.ofDays(6)), NOON));
        assertEquals("4 w", english.ago(NOON.minus(Duration.ofDays(29)), NOON));
        assertEquals("May 1, 2026", english.ago(NOON.minus(Duration.ofDays(31)), NOON));
    }

    @Test
    void numbersAreShort() {
        assertEquals("950", english.number(950));
        assertEquals("1.2K", english.number(1_204));
        assertEquals("1.2천", korean.number(1_204));
        assertEquals("1 like", english.count("count.likes", 1));
        assertEquals("0 likes", english.count("count.likes", 0));
    }

    private static TreeSet<String> facts(String text) {
        TreeSet<String> facts = new TreeSet<>();
        FACT.matcher(text).results().forEach(found -> facts.add(found.group()));
        return facts;
    }
}
