package io.moltgram.http.web.admin;

import io.moltgram.application.admin.AdminSession;
import io.moltgram.http.web.Shell;
import java.util.List;

/**
 * The desk at a glance.
 *
 * @param own the session that looks
 */
public record OverviewView(
        Shell shell,
        List<Measure> measures,
        Machine.Backups backups,
        String backupSize,
        List<AdminSession> sessions,
        AdminSession own) {

    public OverviewView {
        measures = List.copyOf(measures);
        sessions = List.copyOf(sessions);
    }
}
