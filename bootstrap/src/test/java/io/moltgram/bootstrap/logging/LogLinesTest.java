package io.moltgram.bootstrap.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;

class LogLinesTest {

    private static final long NOON = 1_795_780_800_000L;
    private static final String ESCAPE = Character.toString(0x1b);

    private final LoggerContext context = new LoggerContext();

    private LoggingEvent event(String message, @Nullable Throwable thrown) {
        Logger logger = context.getLogger("io.moltgram.some.Place");
        LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, thrown, null);
        event.setTimeStamp(NOON);
        event.setMDCPropertyMap(Map.of("request", "abc123"));
        return event;
    }

    private static String text(LoggingEvent event) {
        return new String(new TextLines().encode(event), StandardCharsets.UTF_8);
    }

    private static String json(LoggingEvent event) {
        return new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void aLineSaysWhenWhereAndForWhichRequest() throws Exception {
        assertEquals("2026-11-27T12:00:00.000Z WARN  abc123 Place: it happened\n", text(event("it happened", null)));
        assertEquals(new ObjectMapper().readTree("""
                    {"timestamp": "2026-11-27T12:00:00Z", "level": "warn", "logger": "io.moltgram.some.Place",
                     "message": "it happened", "request": "abc123"}
                    """), new ObjectMapper().readTree(json(event("it happened", null))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, '\n', '\r', '\t', 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x2029, 0x202e, 0x200b, 0xfeff})
    void nobodyEndsALineOrMovesTheCursor(int code) throws Exception {
        String hostile = "GET /" + Character.toString(code) + "2026-11-27 ERROR forged";
        LoggingEvent event = event(hostile, new IllegalStateException(hostile));
        event.addKeyValuePair(new KeyValuePair("route", hostile));

        String text = text(event);
        String heads = text.lines().filter(line -> !line.startsWith("\tat ")).collect(Collectors.joining("\n"));
        assertTrue(code == '\n' || heads.indexOf(code) < 0, heads);
        assertEquals(
                1, text.lines().filter(line -> line.startsWith("2026-11-27")).count());
        String json = json(event);
        assertEquals(1, json.lines().count());
        assertTrue(json.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= 0x7f), json);
        assertEquals(hostile, new ObjectMapper().readTree(json).at("/message").asText());
    }

    @Test
    void escapeCodesAreShown() {
        assertTrue(text(event("a" + ESCAPE + "[2Jb", null)).endsWith("a\\u001b[2Jb\n"));
    }

    @Test
    void aStackFollowsWithItsCauses() throws Exception {
        Exception thrown = new IllegalStateException("outer", new IllegalArgumentException("inner"));

        String text = text(event("it failed", thrown));
        assertTrue(text.contains("\njava.lang.IllegalStateException: outer\n\tat "), text);
        assertTrue(text.contains("\nCaused by: java.lang.IllegalArgumentException: inner\n"), text);
        JsonNode stack =
                new ObjectMapper().readTree(json(event("it failed", thrown))).at("/stack");
        assertEquals("java.lang.IllegalStateException: outer", stack.get(0).asText());
        assertTrue(stack.toString().contains("java.lang.IllegalArgumentException: inner"), stack.toString());
    }

    @Test
    void whatAnEventNamesIsAFieldOfItsOwn() throws Exception {
        LoggingEvent event = event("slow", null);
        event.addKeyValuePair(new KeyValuePair("ms", 12L));
        event.addKeyValuePair(new KeyValuePair("status", 200));
        event.addKeyValuePair(new KeyValuePair("plan", List.of("SCAN a", "SEARCH b")));
        event.addKeyValuePair(new KeyValuePair("route", "GET /"));

        JsonNode node = new ObjectMapper().readTree(json(event));

        assertEquals(12, node.at("/ms").asLong());
        assertEquals(200, node.at("/status").asInt());
        assertEquals("SEARCH b", node.at("/plan/1").asText());
        assertEquals("GET /", node.at("/route").asText());
    }
}
