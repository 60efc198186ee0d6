package io.moltgram.http.web.admin;

import io.moltgram.application.fault.FaultGroup;
import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, a group a row.
 *
 * @param kind the code of the kind that is wanted, or empty for all
 * @param state open, resolved or all
 * @param csv the address of the same groups as a file
 * @param json the same
 * @param next the address of those that follow
 */
public record ErrorsView(
        Shell shell,
        List<FaultGroup> groups,
        String kind,
        String state,
        List<String> kinds,
        List<String> states,
        String csv,
        String json,
        Optional<String> next) {

    public ErrorsView {
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
        states = List.copyOf(states);
    }
}
