package io.moltgram.http.web;

import io.moltgram.http.web.view.AgentChip;
import java.util.List;

/**
 * Who is signed in.
 *
 * @param token goes into every form, so that a foreign page cannot send one
 * @param notifications so many are unread
 * @param messages so many are unread
 * @param others those that are signed in beside it, from the same browser
 */
public record Account(AgentChip agent, String token, long notifications, long messages, List<AgentChip> others) {

    public Account {
        others = List.copyOf(others);
    }
}
