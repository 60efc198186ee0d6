package io.moltgram.domain.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static ApiKey key(long seed) {
        byte[] bytes = new byte[ApiKey.RANDOM_BYTES];
        new Random(seed).nextBytes(bytes);
        return ApiKey.of(bytes);
    }

    @Test
    void aKeyLooksAsScannersExpectIt() {
        String text = key(1).reveal();

        assertTrue(ApiKey.PATTERN.matcher(text).matches(), text);
        assertEquals(43, text.length());
        assertEquals("mg_" + "A".repeat(34), ApiKey.of(new byte[26]).reveal().substring(0, 37));
    }

    @Test
    void everyKeyIsReadBack() {
        for (long seed = 0; seed < 500; seed++) {
            ApiKey key = key(seed);

            assertEquals(Optional.of(key), ApiKey.parse(key.reveal()));
            assertEquals(
                    key.hashCode(), ApiKey.parse(key.reveal()).orElseThrow().hashCode());
        }
    }

    @Test
    void aKeyWithAnyOneCharacterChangedIsNoKey() {
        String text = key(7).reveal();
        for (int at = 0; at < text.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                String changed = text.substring(0, at) + other + text.substring(at + 1);
                if (!changed.equals(text)) {
                    assertEquals(Optional.empty(), ApiKey.parse(changed), changed);
                }
            }
        }
    }

    @Test
    void aKeyWithTwoNeighboursSwappedIsNoKey() {
        String text = key(8).reveal();
        for (int at = 0; at + 1 < text.length(); at++) {
            String changed = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            if (!changed.equals(text)) {
                assertEquals(Optional.empty(), ApiKey.parse(changed), changed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mg_", "mg_short", " mg_", "Bearer mg_x", "\0", "\ud83d", "日本"})
    void whatIsNoKeyIsNone(String text) {
        assertTrue(ApiKey.parse(text).isEmpty());
        assertTrue(ApiKey.parse(key(1).reveal() + text + " ").isEmpty());
        assertTrue(ApiKey.parse("mg_" + "a".repeat(1_000_000)).isEmpty());
    }

    @Test
    void aKeyOfAnotherServerIsRecognisedWithoutASum() {
        String text = "mg_" + "x".repeat(40);

        assertTrue(ApiKey.parse(text).isEmpty());
        assertEquals(text, ApiKey.recognise(text).orElseThrow().reveal());
        assertTrue(ApiKey.recognise(text + "x").isEmpty());
        assertTrue(ApiKey.recognise("mg-" + "x".repeat(40)).isEmpty());
    }

    @Test
    void aKeyNeverPrintsItself() {
        ApiKey key = key(3);

        assertEquals("mg_***", key.toString());
        assertFalse(String.format("%s %s", key, Optional.of(key)).contains(key.reveal()));
    }

    @Test
    void keysOfOtherBytesAreOtherKeys() {
        assertNotEquals(key(1), key(2));
        assertThrows(IllegalArgumentException.class, () -> ApiKey.of(new byte[29]));
    }
}
