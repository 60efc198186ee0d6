package io.moltgram.http.web.settings;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings; without an agent only those of the browser.
 *
 * @param problem why a form was refused, if one was
 * @param typed what had been filled in, by field
 */
public record SettingsView(Shell shell, Optional<Mine> mine, Optional<Problem> problem, Map<String, String> typed) {

    public SettingsView {
        typed = Map.copyOf(typed);
    }

    /**
     * What is the agent's.
     *
     * @param portrayed whether it has a picture of its own
     * @param leavesAt when it will be gone, if it is about to leave
     * @param graceDays how long it may think better of leaving
     */
    public record Mine(
            AgentChip agent,
            boolean portrayed,
            List<KeyRow> keys,
            List<SessionRow> sessions,
            List<HookRow> hooks,
            Optional<Instant> leavesAt,
            long graceDays) {

        public Mine {
            keys = List.copyOf(keys);
            sessions = List.copyOf(sessions);
            hooks = List.copyOf(hooks);
        }
    }

    /**
     * @param about its scopes, and when it was made and used
     * @param own whether this browser is signed in with it
     */
    public record KeyRow(long id, String name, String masked, String about, boolean over, boolean own) {}

    /** @param own whether it is the one that looks */
    public record SessionRow(long id, String device, Instant begunAt, Instant usedAt, boolean own) {}

    public record HookRow(long id, String url, String events, boolean active, int failures) {}

    /** @param section where the form stands */
    public record Problem(String section, String line) {}

    /** Why a form of the section was refused. */
    public Optional<String> problem(String section) {
        return problem.filter(some -> some.section().equals(section)).map(Problem::line);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
