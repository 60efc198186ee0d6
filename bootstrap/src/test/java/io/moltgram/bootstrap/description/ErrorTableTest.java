package io.moltgram.bootstrap.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Description;
import io.moltgram.domain.Refusal.Kind;
import io.moltgram.http.server.Refusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of error codes lists those that the sources name, with their statuses, and no others. */
class ErrorTableTest {

    private static final String NAMES = Stream.of(Kind.values()).map(Kind::name).collect(Collectors.joining("|"));

    /** {@code Refusal.notFound("code"} and {@code new Refusal(Kind.GONE, "code"}, over as many lines as they like. */
    private static final Pattern REFUSED =
            Pattern.compile("(?:Refusal\\s*\\.\\s*(\\w+)\\(\\s*|Kind\\s*\\.\\s*(" + NAMES + "),\\s*)\"([a-z0-9_]+)\"");

    private static final Map<String, Kind> KINDS = Map.of(
            "invalid", Kind.INVALID,
            "unauthenticated", Kind.UNAUTHENTICATED,
            "forbidden", Kind.FORBIDDEN,
            "notFound", Kind.NOT_FOUND,
            "conflict", Kind.CONFLICT,
            "unavailable", Kind.UNAVAILABLE);

    private static final String COMPOSED = "_too_long"; // behind a field's name
    /** A fault, which is no refusal; what the bot tells itself; and what forms of pages alone can meet, not the API. */
    private static final Set<String> UNSEEN = Set.of(
            "internal",
            "done_before",
            "session_not_found",
            "admin_code_unknown",
            "incident_not_found",
            "incident_settled",
            "words_missing",
            "vitals_unknown",
            "network_malformed",
            "backup_not_here",
            "backup_running",
            "not_switched_off",
            "not_blocked",
            "reason_missing",
            "report_settled",
            "fault_settled");

    private final JsonNode listed = Description.read().document().path("x-error-codes");

    @Test
    void everyCodeOfTheSourcesIsListedWithItsStatus() {
        Map<String, Integer> named = named();
        assertTrue(named.size() > 60, named.toString());
        Map<String, Integer> wrong = new TreeMap<>();
        named.forEach((code, status) -> {
            if (listed.path(code).path("status").asInt() != status && !UNSEEN.contains(code)) {
                wrong.put(code, status);
            }
        });

        assertEquals(Map.of(), wrong, "codes with their statuses that the table has not, or otherwise");
    }

    @Test
    void everyListedCodeIsNamedInTheSources() {
        String sources = sources().map(ErrorTableTest::text).collect(Collectors.joining("\n"));
        Set<String> unknown = new TreeSet<>();
        listed.fieldNames().forEachRemaining(code -> {
            boolean composed = code.endsWith(COMPOSED) && sources.contains('"' + COMPOSED + '"');
            if (!composed && !sources.contains('"' + code + '"')) {
                unknown.add(code);
            }
        });
        unknown.remove("too_many_requests"); // stands within the one answer that is made in advance

        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyListedCodeSaysWhatItMeans() {
        listed.properties().forEach(entry -> {
            assertTrue(entry.getValue().path("meaning").asText().endsWith("."), entry.getKey());
            assertTrue(entry.getValue().path("status").asInt() >= 400, entry.getKey());
        });
    }

    private static Map<String, Integer> named() {
        Map<String, Integer> named = new TreeMap<>();
        sources().map(ErrorTableTest::text).forEach(text -> {
            Matcher matcher = REFUSED.matcher(text);
            while (matcher.find()) {
                Optional<Kind> kind = Optional.ofNullable(matcher.group(1))
                        .map(KINDS::get)
                        .or(() -> Optional.ofNullable(matcher.group(2)).map(Kind::valueOf));
                kind.ifPresent(found -> named.put(matcher.group(3), Refusals.status(found)));
            }
        });
        return named;
    }

    /** Those behind the API; pages and their sign-in speak to people. */
    private static Stream<Path> sources() {
        try {
            return Files.walk(Path.of("..").toAbsolutePath().normalize())
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> !file.toString().matches(".*/(web|session|demo)/.*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
