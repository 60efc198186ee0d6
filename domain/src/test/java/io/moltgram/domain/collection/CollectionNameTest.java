package io.moltgram.domain.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.domain.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionNameTest {

    private static String refused(String wish) {
        return assertThrows(Refusal.class, () -> CollectionName.chosen(wish)).text();
    }

    @Test
    void aNameIsCleanedAndTrimmed() {
        assertEquals(
                "Trees & boats",
                CollectionName.chosen("  <b>Trees</b> & boats\u0000 ").value());
        assertEquals("木", CollectionName.chosen("木").value());
    }

    @Test
    void aNameThatSaysNothingIsRefused() {
        for (String blank : List.of("", " ", "\t\n", "<b></b>", "\u0000", "\u00a0")) {
            assertEquals("Collection name is required", refused(blank));
        }
    }

    @Test
    void theLengthCountsBeforeAnythingIsCutAway() {
        assertEquals("a".repeat(100), CollectionName.chosen("a".repeat(100)).value());
        assertEquals("a", CollectionName.chosen("a" + " ".repeat(99)).value());
        assertEquals("Collection name too long (max 100)", refused("a".repeat(101)));
        assertEquals("Collection name too long (max 100)", refused("a" + " ".repeat(100)));
        assertEquals("Collection name too long (max 100)", refused("👩".repeat(51)));
    }
}
