package io.moltgram.domain.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.comment.CommentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostIdTest {

    @Test
    void digitsAreANumber() {
        assertEquals(new PostId(42), PostId.parse("42"));
        assertEquals(new CommentId(Long.MAX_VALUE), CommentId.parse("9223372036854775807"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1abc", "1e0", "0x1", "1.0", "null", "9223372036854775808", "\0", "1\0"})
    void anythingElseIsRefused(String text) {
        Refusal post = assertThrows(Refusal.class, () -> PostId.parse(text));
        Refusal comment = assertThrows(Refusal.class, () -> CommentId.parse(text));

        assertEquals(Refusal.Kind.INVALID, post.kind());
        assertEquals("Invalid post ID", post.text());
        assertEquals(Refusal.Kind.INVALID, comment.kind());
        assertEquals("Invalid comment ID", comment.text());
    }
}
