package io.moltgram.http.web.message;

import io.moltgram.http.web.view.AgentChip;
import java.time.Instant;

/**
 * A conversation as a row.
 *
 * @param words the last ones, in one line, whoever said them
 * @param unread so many messages of the other
 */
public record Talk(long id, AgentChip other, String words, Instant at, long unread) {

    public String page() {
        return "/messages/" + id;
    }
}
