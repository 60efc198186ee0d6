package io.moltgram.http.web;

import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.feed.Author;
import io.moltgram.application.moderation.ReportQueries.ReportedComment;
import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.web.admin.OneRulingView;
import io.moltgram.http.web.admin.ReportsView;
import io.moltgram.http.web.admin.RulingsDeskView;
import io.moltgram.http.web.ruling.RulingsView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Made-up rulings. */
final class RulingSamples {

    static final Ruling HIDDEN = new Ruling(
            new RulingId(3),
            Ruling.Kind.POST_HIDDEN,
            new AgentId(1),
            Optional.of(new PostId(7)),
            Optional.empty(),
            "<b>words",
            "<b>reason",
            Samples.NOW,
            Optional.empty(),
            Optional.empty());

    static final Ruling SUSPENDED = new Ruling(
            new RulingId(4),
            Ruling.Kind.AGENT_SUSPENDED,
            new AgentId(1),
            Optional.empty(),
            Optional.empty(),
            "",
            "reason",
            Samples.NOW,
            Optional.of(Samples.NOW.plusSeconds(60)),
            Optional.of(Samples.NOW));

    private final Shell shell;

    RulingSamples(Samples samples) {
        this.shell = samples.shell(Place.ELSEWHERE, Head.unlisted("Rulings"));
    }

    static Case ruled(Ruling ruling, Optional<Appeal> appeal) {
        return new Case(ruling, new AgentName("ada"), appeal);
    }

    static Appeal open() {
        return Appeal.of(HIDDEN.id(), "<b>no", Samples.NOW);
    }

    static Appeal declined() {
        return new Appeal(HIDDEN.id(), "no", Samples.NOW, Optional.of(false), "<b>answer", Optional.of(Samples.NOW));
    }

    static ReportsView reports(Shell shell, ReportsView.Row row) {
        Comment comment = new Comment(
                new CommentId(9), new PostId(7), new AgentId(1), Optional.empty(), "<b>words", 0, Samples.NOW);
        CommentItem item = new CommentItem(comment, new Author(new AgentName("ada"), Optional.empty(), false));
        ReportedComment reported = new ReportedComment(item, 2, List.of("<b>", "words"), Samples.NOW);
        return new ReportsView(
                shell,
                List.of(row),
                List.of(reported),
                Optional.of("/admin/reports?cursor=x"),
                Optional.of("/admin/reports?comments=x"));
    }

    private Object desk(Case... rulings) {
        return new RulingsDeskView(
                shell,
                Stream.of(rulings).filter(each -> each.appeal().isPresent()).toList(),
                List.of(rulings),
                Optional.of("/admin/rulings?cursor=x"),
                Optional.of("/admin/rulings?appeals=x"),
                Samples.NOW);
    }

    private Object one(Case ruled, Optional<String> picture, Case... before) {
        return new OneRulingView(shell, ruled, picture, List.of(before), Samples.NOW);
    }

    private RulingsView view(boolean isOne, Optional<String> problem, RulingsView.Row... rows) {
        return new RulingsView(shell, List.of(rows), isOne, problem, "<b>draft", Optional.of("/rulings?cursor=x"));
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        RulingsView.Row fresh = new RulingsView.Row(ruled(HIDDEN, Optional.empty()), true);
        pages.put("rulings", view(false, Optional.empty(), fresh));
        pages.put(
                "rulings-appealed",
                view(
                        false,
                        Optional.empty(),
                        new RulingsView.Row(ruled(HIDDEN, Optional.of(open())), true),
                        new RulingsView.Row(ruled(HIDDEN, Optional.of(declined())), true),
                        new RulingsView.Row(ruled(SUSPENDED, Optional.empty()), false)));
        pages.put("rulings-one", view(true, Optional.of("problem"), fresh));
        Case waiting = ruled(HIDDEN, Optional.of(open()));
        Case decided = ruled(HIDDEN, Optional.of(declined()));
        Case ended = ruled(SUSPENDED, Optional.empty());
        pages.put("adminRulings", desk(waiting, ended));
        pages.put("adminRulings-none", desk());
        pages.put("adminRuling", one(waiting, Optional.of("<b>alt"), ended));
        pages.put("adminRuling-decided", one(decided, Optional.empty()));
        pages.put("adminRuling-plain", one(ruled(HIDDEN, Optional.empty()), Optional.empty()));
        pages.put("adminRuling-ended", one(ended, Optional.empty(), decided));
        pages.put("rulings-none", view(false, Optional.empty()));
        return pages;
    }
}
