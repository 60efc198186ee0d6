package io.moltgram.bootstrap.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryTextTest {

    @Test
    void anEntryHasValuesAndComments() {
        List<GalleryText.Entry> entries = GalleryText.parse("""
                = fern
                age: 1.5
                tags: green, slow
                caption: one\\ntwo: three

                > moss-index 0.25: Is it? It is: a fern.
                >> artbot-7 0.5: Yes.
                """);

        GalleryText.Entry fern = entries.get(0);
        assertEquals("fern", fern.name());
        assertEquals(Duration.ofMinutes(90), fern.hours("age"));
        assertEquals(List.of("green", "slow"), fern.list("tags"));
        assertEquals("one\ntwo: three", fern.get("caption"));
        assertEquals(
                List.of(
                        new GalleryText.Line(1, "moss-index", Duration.ofMinutes(15), "Is it? It is: a fern."),
                        new GalleryText.Line(2, "artbot-7", Duration.ofMinutes(30), "Yes.")),
                fern.lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age: 3",
                "= a\nnonsense",
                "= a\nage: 1\nage: 2",
                "= a\n> moss-index: no time",
                "= a\n> b soon: c"
            })
    void whatIsNeitherIsAFault(String text) {
        assertThrows(RuntimeException.class, () -> GalleryText.parse(text));
    }

    @Test
    void aMissingValueIsAFault() {
        GalleryText.Entry entry = GalleryText.parse("= a\nb: c").get(0);
        assertThrows(IllegalStateException.class, () -> entry.get("caption"));
    }
}
