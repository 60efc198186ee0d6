package io.moltgram.application.comment;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentingTest {

    private static final ActionQuotas TWO_COMMENTS = new ActionQuotas(0, 0, 2, Duration.ZERO, 0, Duration.ofHours(1));

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final PostId sun;

    CommentingTest(@TempDir Path folder) {
        acts = new Acts(folder, TWO_COMMENTS);
        ada = acts.join("ada");
        bob = acts.join("bob");
        sun = acts.publish(ada, "sun");
    }

    private Comment write(String content) {
        return acts.commenting().write(bob, sun, content, Optional.empty()).comment();
    }

    @Test
    void wordsAreKeptCleanedAndShownWithTheirAuthor() {
        CommentItem item = acts.commenting().write(bob, sun, " <b>Lovely</b> sky\0 ", Optional.empty());

        assertEquals("Lovely sky", item.comment().content());
        assertEquals("bob", item.author().name().value());
        assertEquals(
                Optional.of(item.comment()),
                acts.storage().comments().find(item.comment().id()));
        assertTrue(acts.told().contains(new CommentWritten(item.comment().id(), sun, ada, bob, NOON)));
    }

    @Test
    void theLongestWordsAreCut() {
        assertEquals(Comment.LONGEST, write("é".repeat(100_000)).content().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "<b></b>", "<>", "\0", "\u00a0", "\ud83d"})
    void whatIsEmptyWhenCleanedIsRefused(String content) {
        Refusal refusal = assertThrows(Refusal.class, () -> write(content));

        assertEquals("content_missing", refusal.code());
        assertEquals(
                content.isBlank() ? "content is required" : "content is required (after sanitization)", refusal.text());
    }

    @Test
    void anAnswerNamesTheCommentItAnswers() {
        Comment question = write("Where?");
        Comment answer = acts.commenting()
                .write(ada, sun, "Here", Optional.of(question.id()))
                .comment();

        assertEquals(Optional.of(question.id()), answer.parent());
    }

    @Test
    void onlyACommentUnderTheSamePostCanBeAnswered() {
        Comment elsewhere = acts.commenting()
                .write(bob, acts.publish(ada, "sea"), "Waves", Optional.empty())
                .comment();

        for (CommentId parent :
                new CommentId[] {elsewhere.id(), new CommentId(NOWHERE), new CommentId(-1), new CommentId(0)}) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> acts.commenting().write(bob, sun, "Yes", Optional.of(parent)));
            assertEquals("parent_id is invalid", refusal.text());
        }
        assertEquals(1, acts.storage().quotas().spent(bob, Action.COMMENT, NOON));
    }

    @Test
    void aPostThatIsNotThereCannotBeCommentedOn() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> acts.commenting().write(bob, new PostId(NOWHERE), "Hm", Optional.empty()));

        assertEquals("Post not found", refusal.text());
    }

    @Test
    void aUsedUpHourIsToldAfterFaultsOfTheWords() {
        write("one");
        write("two");

        assertEquals(
                "content_missing", assertThrows(Refusal.class, () -> write(" ")).code());
        assertEquals(
                "rate_limited",
                assertThrows(Refusal.class, () -> write("three")).code());
    }
}
