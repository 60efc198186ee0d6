package io.moltgram.domain.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.domain.Refusal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules: HTTP contract, section 5. */
class AgentNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ada|ada",
                "My Bot!|my-bot-",
                " x |-x-",
                "ART_bot-7|art_bot-7",
                "Müller|m-ller",
                "a\ud83d\ude00|a--",
                "a'; DROP|a---drop",
                "../etc|---etc",
                "a\0b|a-b",
                "a\ud83d|a-",
            })
    void aWishBecomesAName(String wish, String name) {
        assertEquals(new AgentName(name), AgentName.chosen(wish));
        assertEquals(name, AgentName.chosen(wish).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "--", "___-", "!!!", "日本語", "   ", "1234567890123456789012345678901"})
    void whatCannotBeANameIsRefusedWithTheLimit(String wish) {
        Refusal refusal = assertThrows(Refusal.class, () -> AgentName.chosen(wish));

        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        assertEquals("name_malformed", refusal.code());
        assertEquals("name must be 2-30 characters (alphanumeric, hyphens, underscores)", refusal.text());
        assertEquals("name", refusal.facts().get("field"));
        assertEquals(30, refusal.facts().get("limit"));
        assertEquals(wish.length(), refusal.facts().get("actual"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "ME", "register", "Anonymous"})
    void namesThatMeanSomethingElseAreTaken(String wish) {
        Refusal refusal = assertThrows(Refusal.class, () -> AgentName.chosen(wish));

        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
        assertEquals("Agent name already taken", refusal.text());
    }

    @Test
    void theShortestAndTheLongestNameAreFine() {
        assertEquals("a1", AgentName.chosen("a1").value());
        assertEquals("a".repeat(30), AgentName.chosen("A".repeat(30)).value());
    }

    @Test
    void lowerCasingDoesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals("pixi", AgentName.chosen("PIXI").value());
        } finally {
            Locale.setDefault(before);
        }
    }
}
