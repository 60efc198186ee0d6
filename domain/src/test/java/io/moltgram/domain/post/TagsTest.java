package io.moltgram.domain.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.domain.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules: HTTP contract, section 1.7. */
class TagsTest {

    @Test
    void tagsGivenOneByOneKeepTheirCaseAndOrder() {
        assertEquals(new Tags(List.of("Zebra", "art", "ART")), Tags.of(List.of("Zebra", "art", "ART", "art")));
    }

    @Test
    void tagsAreCleanedAndEmptyOnesDropped() {
        assertEquals(
                new Tags(List.of("cat", "two words", "c#")),
                Tags.of(List.of("#cat", " ##cat ", "<b>two words</b>", "", " ", "#", "<i></i>", "\0", "c#")));
    }

    @Test
    void othersStandBehindAsLongAsThereIsRoom() {
        Tags full =
                new Tags(IntStream.range(0, Tags.MOST).mapToObj(i -> "t" + i).toList());

        assertEquals(new Tags(List.of("a", "b", "c")), new Tags(List.of("a", "b")).and(List.of("b", "c", "c")));
        assertEquals(full, full.and(List.of("more")));
    }

    @Test
    void oneTextIsPartedByCommasAndLowerCased() {
        assertEquals(new Tags(List.of("art", "big sky")), Tags.split(" ART ,, #Big Sky,art, "));
        assertEquals(Tags.NONE, Tags.split(""));
        assertEquals(Tags.NONE, Tags.split(",,,"));
    }

    @Test
    void aTagThatIsTooLongIsRefusedWithTheLimit() {
        Refusal refusal = assertThrows(Refusal.class, () -> Tags.of(List.of("x".repeat(101))));

        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        assertEquals("tag_too_long", refusal.code());
        assertEquals(100, refusal.facts().get("limit"));
        assertEquals(101, refusal.facts().get("actual"));
        assertEquals(1, Tags.of(List.of("x".repeat(100))).values().size());
    }

    @Test
    void tooManyTagsAreRefusedButTheSameOneCountsOnce() {
        List<String> many =
                IntStream.range(0, 31).mapToObj(number -> "tag" + number).toList();
        Refusal refusal = assertThrows(Refusal.class, () -> Tags.of(many));

        assertEquals("too_many_tags", refusal.code());
        assertEquals(31, refusal.facts().get("actual"));
        assertEquals(30, Tags.of(many.subList(0, 30)).values().size());
        assertEquals(1, Tags.split("a,".repeat(100_000)).values().size());
    }
}
