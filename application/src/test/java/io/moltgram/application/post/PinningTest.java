package io.moltgram.application.post;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.contract.Crowd;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PinningTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final List<PostId> posts;

    PinningTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
        posts = IntStream.range(0, 5)
                .mapToObj(number -> acts.publish(ada, "picture " + number))
                .toList();
    }

    private static void assertRefused(Refusal.Kind kind, String text, Executable deed) {
        Refusal refusal = assertThrows(Refusal.class, deed);

        assertEquals(kind, refusal.kind());
        assertEquals(text, refusal.text());
    }

    @Test
    void pinsTakeThePositionsInTurn() {
        for (int position = 0; position < 3; position++) {
            assertEquals(position, acts.pinning().pin(ada, posts.get(position)));
        }

        assertEquals(
                Optional.of(new PinStore.Pin(posts.get(2), ada, 2, NOON)),
                acts.pinning().find(posts.get(2)));
        assertEquals(Optional.empty(), acts.pinning().find(new PostId(NOWHERE)));
    }

    @Test
    void aFourthPinIsRefusedEvenIfItIsThereAlready() {
        posts.subList(0, 3).forEach(post -> acts.pinning().pin(ada, post));
        String text = "Maximum 3 pinned posts allowed. Unpin one first.";

        assertRefused(Refusal.Kind.INVALID, text, () -> acts.pinning().pin(ada, posts.get(3)));
        assertRefused(Refusal.Kind.INVALID, text, () -> acts.pinning().pin(ada, posts.get(0)));
    }

    @Test
    void aPostIsPinnedOnce() {
        acts.pinning().pin(ada, posts.get(0));

        assertRefused(
                Refusal.Kind.INVALID,
                "Post already pinned",
                () -> acts.pinning().pin(ada, posts.get(0)));
    }

    @Test
    void onlyOwnPostsThatAreThereCanBePinned() {
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                "You can only pin your own posts",
                () -> acts.pinning().pin(bob, posts.get(0)));
        assertRefused(
                Refusal.Kind.NOT_FOUND, "Post not found", () -> acts.pinning().pin(ada, new PostId(NOWHERE)));
    }

    @Test
    void unpinningMovesTheLaterOnesUp() {
        posts.subList(0, 3).forEach(post -> acts.pinning().pin(ada, post));
        acts.pinning().unpin(ada, posts.get(0));

        assertEquals(0, acts.pinning().find(posts.get(1)).orElseThrow().position());
        assertEquals(2, acts.pinning().pin(ada, posts.get(3)));
    }

    @Test
    void whatIsNotPinnedCannotBeUnpinned() {
        acts.pinning().pin(ada, posts.get(0));

        assertRefused(
                Refusal.Kind.NOT_FOUND, "Post not pinned", () -> acts.pinning().unpin(ada, posts.get(1)));
        assertRefused(
                Refusal.Kind.NOT_FOUND, "Post not pinned", () -> acts.pinning().unpin(bob, posts.get(0)));
    }

    @Test
    void manyPinsAtOnceStopAtThree() {
        assertEquals(
                List.of(0, 1, 2),
                Crowd.of(5, number -> {
                            try {
                                return acts.pinning().pin(ada, posts.get(number));
                            } catch (Refusal refusal) {
                                return 9;
                            }
                        })
                        .stream()
                        .filter(position -> position < 9)
                        .sorted()
                        .toList());
    }
}
