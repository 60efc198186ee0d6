package io.moltgram.http.web.view;

import java.time.Instant;
import java.util.List;

/**
 * A comment with the answers to it, oldest first.
 *
 * @param liked whether the one who looks likes it
 * @param mine whether the one who looks wrote it
 */
public record CommentView(
        long id,
        AgentChip author,
        Words words,
        Instant at,
        long likes,
        boolean liked,
        boolean mine,
        List<CommentView> answers) {

    public CommentView {
        answers = List.copyOf(answers);
    }
}
