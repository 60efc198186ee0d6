package io.moltgram.http.web;

import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditVerifying.Verdict;
import io.moltgram.application.session.WebSession;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.web.admin.AgentsView;
import io.moltgram.http.web.admin.AuditView;
import io.moltgram.http.web.admin.EnterView;
import io.moltgram.http.web.admin.Machine;
import io.moltgram.http.web.admin.Measure;
import io.moltgram.http.web.admin.OneAgentView;
import io.moltgram.http.web.admin.OverviewView;
import io.moltgram.http.web.admin.ReportsView;
import io.moltgram.http.web.admin.SpeedView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up pages of the operator's desk. */
final class AdminSamples {

    private final Shell shell;

    private final Samples samples;

    AdminSamples(Samples samples) {
        this.samples = samples;
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
        ReportsView.Row row = new ReportsView.Row(samples.post(0), 3, List.of("words", "<b>"), Samples.NOW);
        SpeedView.Row time = new SpeedView.Row(
                "GET /", "SELECT 1", 12, 1, Duration.ofNanos(1_200_000), Duration.ofMillis(20), Duration.ofSeconds(2));
        SpeedView.Slow query = new SpeedView.Slow(
                Samples.NOW, Duration.ofMillis(140), "GET /", "id-1234", "SELECT 1", List.of("SCAN posts"));
        SpeedView.Work work = new SpeedView.Work(Samples.NOW, Duration.ofSeconds(2), "GET /", "200", "id-1234");
        SpeedView.Work alone = new SpeedView.Work(Samples.NOW, Duration.ofMillis(7), "320 webp", "words", "");
        pages.put(
                "adminSpeed",
                new SpeedView(
                        shell, List.of(time), List.of(time), List.of(query), List.of(work), List.of(work, alone)));
        pages.put("adminSpeed-fresh", new SpeedView(shell, List.of(), List.of(), List.of(), List.of(), List.of()));
        pages.put("adminReports", RulingSamples.reports(shell, row));
        pages.put(
                "adminReports-none", new ReportsView(shell, List.of(), List.of(), Optional.empty(), Optional.empty()));
        pages.put("adminAgents", new AgentsView(shell, "<b>", samples.agents()));
        pages.put("adminAgents-none", new AgentsView(shell, "", List.of()));
        pages.put("adminAgent", agent(true));
        pages.put("adminAgent-bare", agent(false));
        pages.putAll(new AnalyticsSamples(shell).pages());
        pages.putAll(new ErrorSamples(shell).pages());
        pages.put("adminList", DeskSamples.full(shell));
        pages.put("adminList-bare", DeskSamples.bare(shell));
        return pages;
    }

    private OneAgentView agent(boolean furnished) {
        AgentId id = new AgentId(7);
        Instant old = Samples.NOW.minus(Duration.ofDays(91));
        IssuedKey key = new IssuedKey(
                new KeyId(3), id, "default", Scope.ALL, "mg_abcdef", old, Optional.empty(), Optional.of(old), false);
        WebSession session = new WebSession(1, id, key.id(), "", old, old, Samples.NOW);
        return new OneAgentView(
                shell,
                7,
                samples.agent(0),
                List.of(new Measure("admin.joined", "words", "")),
                furnished ? Optional.of(new OneAgentView.Block("words", old, Optional.of(old))) : Optional.empty(),
                furnished ? List.of(key) : List.of(),
                furnished ? List.of(session) : List.of());
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
