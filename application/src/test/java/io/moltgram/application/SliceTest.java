package io.moltgram.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void oneItemTooManySaysThatMoreFollowBehindTheLastThatIsShown() {
        Slice<Long> slice = Slice.of(List.of(9L, 8L, 7L), Stretch.first(2), Position::of);

        assertEquals(List.of(9L, 8L), slice.items());
        assertEquals(Optional.of(Position.of(8)), slice.next());
        assertEquals(new Slice<>(List.of("9", "8"), slice.next()), slice.map(String::valueOf));
    }

    @Test
    void aFullSliceWithNothingBehindItIsTheEnd() {
        assertEquals(
                Optional.empty(),
                Slice.of(List.of(9L, 8L), Stretch.first(2), Position::of).next());
        assertEquals(
                Optional.empty(),
                Slice.<Long>of(List.of(), Stretch.first(2), Position::of).next());
    }

    @Test
    void aStretchHoldsAtLeastOneAndKnowsItsKeys() {
        assertEquals(1, new Stretch(Optional.empty(), -5).limit());
        assertEquals(3, Stretch.first(2).limitAndOne());
        assertEquals(77, Stretch.first(2).keyOr(1, 77));
        assertEquals(5, new Stretch(Optional.of(Position.of(4, 5)), 2).keyOr(1, 77));
    }
}
