package io.moltgram.domain.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static String in(String text) {
        return String.join(" ", Mentions.in(text).stream().map(AgentName::value).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@ada | ada",
                "Look, @ada! And @bob_7, (@cay-c). | ada bob_7 cay-c",
                "@Ada and @ADA and @ada | ada",
                "@ada's, @bob: | ada bob",
                "Grüße@ada | ''",
                "ada@example.org | ''",
                "@@ada | ''",
                "日本@ada | ''",
                "👋@ada | ada",
                "@ ada, @, @a, @! | ''",
                "@müller | ''",
                "@ada@bob | ada",
                "no names | ''"
            })
    void namesBehindTheSignAreFound(String text, String names) {
        assertEquals(names, in(text));
    }

    @Test
    void whatIsTooLongForANameIsNone() {
        assertEquals("x".repeat(30), in("@" + "x".repeat(30)));
        assertEquals("", in("@" + "x".repeat(31)));
    }

    @Test
    void theFirstTenDifferentOnesCount() {
        List<String> all = IntStream.range(0, 12).mapToObj(i -> "agent" + i).toList();

        assertEquals(String.join(" ", all.subList(0, 10)), in("@agent0 @agent0 @" + String.join(" @", all)));
    }
}
