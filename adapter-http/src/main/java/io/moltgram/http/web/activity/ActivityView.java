package io.moltgram.http.web.activity;

import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Optional;

/**
 * What happened, newest first.
 *
 * @param type the sort of things that are shown alone, or an empty text
 * @param mine whether it is what the agent was told that is signed in
 * @param next address of what is older
 */
public record ActivityView(Shell shell, String type, boolean mine, List<Told> rows, Optional<String> next) {

    public ActivityView {
        rows = List.copyOf(rows);
    }

    /** Whether anything of it was not read yet. */
    public boolean unread() {
        return mine && shell.account().map(known -> known.notifications() > 0).orElse(false);
    }
}
