package io.moltgram.domain.fault;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubbedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the key mg_canaryCANARY_canary-0123456789abcdefghijk12 is bad",
                "Authorization: Bearer canary-canary",
                "authorization: basic canary12",
                "no match for Bearer canary.canary",
                "Cookie: moltgram_session=canary; theme=canary",
                "Set-Cookie: a=canary; Path=/canary",
                "moltgram_session=canary;",
                "/claim?token=canary&x=canary#canary",
                "GET https://example.org/a?canary HTTP/1.1",
                "https://example.org/a#access=canary",
                "jdbc:postgresql://gram:canary@db/gram",
                "redis://:canary@host",
                "{\"secret\":\"canary canary\",\"password\": \"canary\"}",
                "webhookSecret = canary",
                "X-Api-Key: canary",
                "code: canary",
                "ada.canary+x@example.org wrote",
                "canary@münchen.example",
                "Key (token, name)=(canary, canary) already exists",
                "For input string: \"canary and a private message\"",
                "For input string: \"canary7\"",
                "unterminated \"canary and more",
                "eyJhbGciOiJIUzI1NiJ9canary.eyJzdWIiOiIxMjM0canary1",
                "no such table: feedback [statement:\"INSERT 'canary'\", arguments:{positional:{0:canary}, named:{}}]",
                "null value in column \"x\"\n  Detail: Failing row contains (1, a private canary, null).",
                "whsec_canary",
                "0canary-0123-4567-89ab-cdef01234567",
                "digest canarycanary",
            })
    void secretsAndWhatIsPrivateAreGone(String text) {
        String left = Scrubbed.of(text).text();

        assertFalse(left.contains("canary"), left);
        assertFalse(Scrubbed.isClean(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[SQLITE_ERROR] SQL error or missing database (no such table: feedback)",
                "Cannot invoke \"String.length()\" because \"<local1>\" is null",
                "violates unique constraint \"agents_name_key\"",
                "class io.moltgram.application.session.SigningIn cannot be cast to class java.lang.String",
                "Index 5 out of bounds for length 3",
                "/srv/gram/data/media/ab/cd.jpg: Permission denied",
            })
    void whatHelpsToMendItStays(String text) {
        assertEquals(text, Scrubbed.of(text).text());
        assertTrue(Scrubbed.isClean(text));
    }

    @Test
    void cardNumbersAreGone() {
        assertEquals("… was paid", Scrubbed.of("4111 1111 1111 1111 was paid").text());
    }

    @Test
    void aTextIsOneShortLine() {
        String text = Scrubbed.of("one\ntwo\u202e\u0000three " + "word ".repeat(10_000))
                .text();

        assertEquals(Scrubbed.LONGEST, text.length());
        assertTrue(text.startsWith("one two  three word"), text);
    }

    @Test
    void halfACharacterIsNeverLeft() {
        String text = Scrubbed.of("x".repeat(498) + "😀".repeat(9)).text();

        assertFalse(Character.isSurrogate(text.charAt(text.length() - 2)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0a", "token", "a=", "\"", "@", "a@a.", "://", "?", "=(", "(a", "Bearer ", "1 "})
    void noTextTakesLong(String piece) {
        assertTimeoutPreemptively(ofSeconds(2), () -> Scrubbed.of(piece.repeat(100_000)));
    }
}
