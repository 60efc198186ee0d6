package io.moltgram.http.web.admin;

import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditVerifying;
import io.moltgram.http.web.Shell;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The audit log.
 *
 * @param wanted what the form above it holds
 * @param csv the address of the same lines as a file
 * @param json the same
 * @param next the address of the lines that follow
 * @param verdict what reading the whole log found, if that was asked for
 */
public record AuditView(
        Shell shell,
        List<AuditLine> lines,
        Wanted wanted,
        List<String> kinds,
        String csv,
        String json,
        Optional<String> next,
        Optional<AuditVerifying.Verdict> verdict) {

    /** Fields of the form as they were sent; empty where nothing was. */
    public record Wanted(String kind, String text, String from, String until) {}

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** When the line was written, to the second, in UTC. */
    public String moment(AuditLine line) {
        return TO_THE_SECOND.format(line.at());
    }

    public AuditView {
        lines = List.copyOf(lines);
        kinds = List.copyOf(kinds);
    }
}
