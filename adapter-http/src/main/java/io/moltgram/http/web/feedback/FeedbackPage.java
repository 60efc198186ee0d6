package io.moltgram.http.web.feedback;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.feedback.FeedbackTaking;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import java.util.Optional;

/** Telling the operator what is good or bad; no account is needed. */
public final class FeedbackPage implements Routes {

    private static final String PATH = "/feedback";

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final FeedbackTaking taking;

    public FeedbackPage(Pages pages, Deeds deeds, Guard guard, FeedbackTaking taking) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.taking = taking;
    }

    /** What stands in the form. */
    private record Draft(String kind, String subject, String content, String email) {

        static Draft empty(String kind) {
            return new Draft(kind, "", "", "");
        }

        static Draft of(Context ctx) {
            return new Draft(field(ctx, "type"), field(ctx, "subject"), field(ctx, "content"), field(ctx, "email"));
        }

        private static String field(Context ctx, String name) {
            return Optional.ofNullable(ctx.formParam(name)).orElse("");
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, ctx -> {
            String kind = Optional.ofNullable(ctx.queryParam("type")).orElse(Feedback.GENERAL);
            show(ctx, Draft.empty(kind), Optional.empty(), "yes".equals(ctx.queryParam("sent")));
        });
        routes.post(PATH, this::take);
    }

    private void take(Context ctx) {
        guard.check(ctx);
        Draft draft = Draft.of(ctx);
        try {
            String address = ClientAddress.of(ctx);
            taking.admit(address);
            taking.take(
                    address,
                    Optional.ofNullable(ctx.userAgent()).orElse(""),
                    draft.kind(),
                    draft.subject(),
                    draft.content(),
                    draft.email());
        } catch (Refusal refusal) {
            ctx.status(Refusals.status(refusal.kind()));
            show(ctx, draft, Optional.of(deeds.line(ctx, refusal)), false);
            return;
        }
        ctx.redirect(PATH + "?sent=yes", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Draft draft, Optional<String> problem, boolean thanks) {
        pages.personal(ctx, Place.ELSEWHERE, PATH, "feedback", shell -> {
            Head head = Head.listed(shell.t("feedback.title"), shell.t("feedback.lead"), PATH);
            return new FeedbackView(
                    shell.with(head), draft.kind(), draft.subject(), draft.content(), draft.email(), problem, thanks);
        });
    }
}
