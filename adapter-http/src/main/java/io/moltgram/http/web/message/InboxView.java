package io.moltgram.http.web.message;

import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Optional;

/**
 * An agent's conversations.
 *
 * @param next where the list goes on
 * @param draft a message that is being written
 */
public record InboxView(Shell shell, List<Talk> talks, Optional<String> next, Draft draft) {

    /**
     * @param open whether the form is shown at once
     * @param problem why it was not sent
     */
    public record Draft(boolean open, String to, String content, Optional<String> problem) {

        static final Draft NONE = new Draft(false, "", "", Optional.empty());
    }
}
