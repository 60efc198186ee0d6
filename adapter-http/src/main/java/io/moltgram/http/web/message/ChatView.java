package io.moltgram.http.web.message;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import java.util.List;
import java.util.Optional;

/**
 * A conversation.
 *
 * @param other whom the one who looks talks with
 * @param bubbles oldest first
 * @param earlier where messages before these are
 * @param newest whether the conversation ends here
 * @param draft words that were not taken
 * @param talks the first of all conversations, for screens with room
 */
public record ChatView(
        Shell shell,
        long id,
        AgentChip other,
        List<Bubble> bubbles,
        Optional<String> earlier,
        boolean newest,
        String draft,
        Optional<String> problem,
        List<Talk> talks) {

    public String page() {
        return "/messages/" + id;
    }

    public long unread() {
        return shell.account().map(known -> known.messages()).orElse(0L);
    }
}
