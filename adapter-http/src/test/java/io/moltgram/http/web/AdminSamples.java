package io.moltgram.http.web;

import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditVerifying.Verdict;
import io.moltgram.http.web.admin.AuditView;
import io.moltgram.http.web.admin.EnterView;
import io.moltgram.http.web.admin.Machine;
import io.moltgram.http.web.admin.Measure;
import io.moltgram.http.web.admin.OverviewView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up pages of the operator's desk. */
final class AdminSamples {

    private final Shell shell;

    AdminSamples(Samples samples) {
        this.shell = samples.shell(Place.ELSEWHERE, Head.unlisted("Desk"));
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        pages.put("adminEnter", new EnterView(shell, "/admin", Optional.of("words")));
        pages.put("adminOverview", overview(Optional.of(Samples.NOW)));
        pages.put("adminOverview-bare", overview(Optional.empty()));
        pages.put("adminAudit", audit(Optional.of(new Verdict(2, "f".repeat(64), Optional.empty()))));
        pages.put("adminAudit-broken", audit(Optional.of(new Verdict(1, "", Optional.of("line 2 was changed")))));
        pages.put("adminAudit-plain", audit(Optional.empty()));
        return pages;
    }

    private OverviewView overview(Optional<Instant> moment) {
        AdminSession own = new AdminSession(1, "Firefox, Linux", Samples.NOW, Samples.NOW);
        AdminSession other = new AdminSession(2, "", Samples.NOW, Samples.NOW.minus(Duration.ofMinutes(5)));
        return new OverviewView(
                shell,
                List.of(Measure.count(shell, "admin.agents", 1_204), new Measure("admin.disk", "12 GB", "of 80 GB")),
                new Machine.Backups(moment.isPresent(), "/srv/backups", 3, 1_000, moment, moment),
                "1.0 kB",
                List.of(other, own),
                own);
    }

    private AuditView audit(Optional<Verdict> verdict) {
        AuditLine first = AuditLine.after(
                0,
                AuditLine.BEGINNING,
                new AuditLine.Draft(Samples.NOW, AuditKind.ADMIN_ENTERED, "admin 1", "", "Firefox, Linux"));
        AuditLine second = AuditLine.after(
                1, first.hash(), new AuditLine.Draft(Samples.NOW, AuditKind.KEY_MADE, "agent 7", "key 3", ""));
        return new AuditView(
                shell,
                verdict.isPresent() ? List.of(second, first) : List.of(),
                new AuditView.Wanted("key.made", "<b>", "2026-01-01", ""),
                List.of("key.made", "admin.entered"),
                "/admin/audit.csv",
                "/admin/audit.json",
                Optional.of("/admin/audit?cursor=x"),
                verdict);
    }
}
