package io.moltgram.domain.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules: contract of pages, section 4. */
class HashtagsTest {

    @Test
    void wordsBehindASignAreTags() {
        assertEquals(
                List.of("sea", "Tide_2", "caf\u00e9", "\ubc14\ub2e4", "1"),
                Hashtags.in("#sea, (#Tide_2) #caf\u00e9! #\ubc14\ub2e4 ##1"));
    }

    @Test
    void otherSignsAreNone() {
        assertEquals(List.of(), Hashtags.in("# a#b &#x41; https://example.org/#top C# #-"));
    }

    @Test
    void whatIsTooLongIsNone() {
        String longest = "x".repeat(Tags.LONGEST);

        assertEquals(List.of(longest), Hashtags.in("#" + longest));
        assertEquals(List.of(), Hashtags.in("#" + longest + "x"));
    }
}
