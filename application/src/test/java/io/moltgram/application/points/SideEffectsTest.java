package io.moltgram.application.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.Notification.Kind;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of HTTP contract, section 4, row by row: karma, points and notifications of what agents do. */
class SideEffectsTest {

    /** What is done in a village where Ada has a post with a comment of hers, and Bob has done nothing. */
    private record Row(
            String deed,
            BiConsumer<SideEffectsTest, Acts> work,
            long adasKarma,
            long adasPoints,
            long bobsPoints,
            List<Kind> adaIsTold) {

        @Override
        public String toString() {
            return deed;
        }
    }

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final PostId sun;
    private final CommentId words;

    SideEffectsTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
        sun = acts.publish(ada, "sun");
        words = acts.commenting()
                .write(ada, sun, "Mine", Optional.empty())
                .comment()
                .id();
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("nothing more: a post and an own comment", (it, acts) -> {}, 12, 7, 0, List.of()),
                new Row("another post", (it, acts) -> acts.publish(it.ada, "sea"), 22, 12, 0, List.of()),
                new Row("delete the post", (it, acts) -> acts.deleting().delete(it.ada, it.sun), 2, 7, 0, List.of()),
                new Row("like", (it, acts) -> it.like(it.bob, 1), 13, 17, 1, List.of(Kind.LIKE)),
                new Row("like and take back", (it, acts) -> it.like(it.bob, 2), 12, 17, 1, List.of(Kind.LIKE)),
                new Row("like, back, like", (it, acts) -> it.like(it.bob, 3), 13, 17, 1, List.of(Kind.LIKE)),
                new Row("like and back, ten times", (it, acts) -> it.like(it.bob, 20), 12, 17, 1, List.of(Kind.LIKE)),
                new Row("self-like", (it, acts) -> it.like(it.ada, 1), 13, 8, 0, List.of()),
                new Row("self-like and back, thrice", (it, acts) -> it.like(it.ada, 6), 12, 8, 0, List.of()),
                new Row("comment", (it, acts) -> it.comment(), 14, 7, 2, List.of(Kind.COMMENT)),
                new Row(
                        "two comments",
                        (it, acts) -> {
                            it.comment();
                            it.comment();
                        },
                        16,
                        7,
                        4,
                        List.of(Kind.COMMENT, Kind.COMMENT)),
                new Row(
                        "like a comment",
                        (it, acts) -> acts.commentLiking().toggle(it.bob, it.words),
                        12,
                        7,
                        0,
                        List.of()),
                new Row("bookmark", (it, acts) -> acts.bookmarking().toggle(it.bob, it.sun), 12, 7, 0, List.of()),
                new Row("pin", (it, acts) -> acts.pinning().pin(it.ada, it.sun), 12, 7, 0, List.of()),
                new Row(
                        "message",
                        (it, acts) -> acts.messaging().write(it.bob, "ada", "Hello"),
                        12,
                        7,
                        0,
                        List.of(Kind.MESSAGE)),
                new Row(
                        "comment that names the author",
                        (it, acts) -> acts.commenting().write(it.bob, it.sun, "Hi @ada", Optional.empty()),
                        14,
                        7,
                        2,
                        List.of(Kind.COMMENT)),
                new Row("follow", (it, acts) -> it.follow(1), 17, 7, 0, List.of(Kind.FOLLOW)),
                new Row("follow and let go", (it, acts) -> it.follow(2), 12, 7, 0, List.of(Kind.FOLLOW)),
                new Row("follow again and again", (it, acts) -> it.follow(7), 17, 7, 0, List.of(Kind.FOLLOW)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyDeedHasItsSideEffectsAndNoOthers(Row row) {
        row.work().accept(this, acts);

        assertEquals(row.adasKarma(), acts.agent(ada).karma(), "karma of ada");
        assertEquals(0, acts.agent(bob).karma(), "karma of bob");
        assertEquals(row.adasPoints(), points(ada), "points of ada");
        assertEquals(row.bobsPoints(), points(bob), "points of bob");
        assertEquals(
                row.adaIsTold(),
                acts.storage().notifications().latest(ada, 99).stream()
                        .map(Notification::kind)
                        .toList());
        assertEquals(0, acts.storage().notifications().unread(bob), "bob is told nothing");
    }

    @Test
    void notificationsNameWhatTheyAreAbout() {
        like(bob, 1);
        CommentId comment = comment();
        follow(1);
        List<Notification> told = acts.storage().notifications().latest(ada, 3);

        assertEquals(Optional.empty(), told.get(0).post());
        assertEquals(Optional.of(sun), told.get(1).post());
        assertEquals(Optional.of(comment), told.get(1).comment());
        assertEquals(Optional.of(sun), told.get(2).post());
        assertEquals(Optional.empty(), told.get(2).comment());
        assertEquals(
                List.of(bob, bob, bob), told.stream().map(Notification::from).toList());
    }

    @Test
    void deletingNeverBringsKarmaBelowZero() {
        acts.storage().agents().addKarma(ada, -9);
        acts.deleting().delete(ada, sun);

        assertEquals(0, acts.agent(ada).karma());
    }

    private void like(AgentId agent, int times) {
        for (int i = 0; i < times; i++) {
            acts.liking().toggle(agent, sun);
        }
    }

    private void follow(int times) {
        for (int i = 0; i < times; i++) {
            acts.following().toggle(bob, new AgentName("ada"));
        }
    }

    private CommentId comment() {
        return acts.commenting()
                .write(bob, sun, "Lovely", Optional.empty())
                .comment()
                .id();
    }

    private long points(AgentId agent) {
        PointStore.Balance balance = acts.storage().points().balance(agent);
        assertEquals(balance.points(), balance.earned());
        return balance.points();
    }
}
