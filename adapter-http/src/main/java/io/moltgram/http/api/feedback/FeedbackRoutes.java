package io.moltgram.http.api.feedback;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.feedback.FeedbackQueries;
import io.moltgram.application.feedback.FeedbackStore;
import io.moltgram.application.feedback.FeedbackTaking;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.OperatorSecrets;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Telling the operator something, and reading it as the operator (contract, section 14). */
public final class FeedbackRoutes implements Routes {

    private static final int USUALLY_LISTED = 50;
    private static final int MOST_LISTED = 100;
    private static final long MOST_SKIPPED = 1_000_000;
    private static final Cursor CURSOR = new Cursor("feedback", 1);

    private final FeedbackTaking taking;
    private final FeedbackQueries feedback;
    private final OperatorSecrets operator;

    public FeedbackRoutes(FeedbackTaking taking, FeedbackQueries feedback, OperatorSecrets operator) {
        this.taking = taking;
        this.feedback = feedback;
        this.operator = operator;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/feedback", this::take, Access.PUBLIC);
        routes.get("/api/feedback", this::show, Access.PUBLIC); // the figures; the list wants the admin token
    }

    private void take(Context ctx) {
        String address = ClientAddress.of(ctx);
        taking.admit(address);
        JsonBody body = JsonBody.of(ctx);
        long id = taking.take(
                address,
                Optional.ofNullable(ctx.userAgent()).orElse(""),
                body.textIfAny("type").orElse(Feedback.GENERAL),
                body.text("subject").orElse(""),
                body.text("content").orElse(""),
                body.text("email").orElse(""));
        ctx.json(new TakenView(true, id, "Thank you for your feedback!"));
    }

    private void show(Context ctx) {
        if ("true".equals(ctx.queryParam("stats"))) {
            FeedbackStore.Counts counts = feedback.counts();
            ctx.json(new CountsView(counts.total(), counts.open(), counts.bugs(), counts.features()));
            return;
        }
        operator.requireAdmin(ctx);
        FeedbackQueries.Filter filter = new FeedbackQueries.Filter(asked(ctx, "status"), asked(ctx, "type"));
        int limit = (int) Numbers.clamp(ctx.queryParam("limit"), USUALLY_LISTED, 0, MOST_LISTED);
        Stretch stretch = new Stretch(CURSOR.position(ctx), limit == 0 ? USUALLY_LISTED : limit);
        long skipped = Numbers.clamp(ctx.queryParam("offset"), 0, 0, MOST_SKIPPED);
        Slice<Feedback> found = feedback.list(filter, stretch, skipped);
        ctx.json(new ListView(found.items().stream().map(FeedbackView::of).toList(), CURSOR.next(found)));
    }

    private static Optional<String> asked(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isEmpty());
    }

    private record TakenView(boolean success, long id, String message) {}

    private record CountsView(long total, long open, long bugs, long features) {}

    private record ListView(
            List<FeedbackView> feedback, @Nullable String nextCursor) {}

    private record FeedbackView(
            long id,
            String type,
            String subject,
            String content,
            String email,
            String userAgent,
            String ipHash,
            String status,
            int priority,
            String createdAt,
            String updatedAt) {

        static FeedbackView of(Feedback feedback) {
            return new FeedbackView(
                    feedback.id(),
                    feedback.kind(),
                    feedback.subject(),
                    feedback.content(),
                    feedback.email(),
                    feedback.userAgent(),
                    feedback.sender(),
                    feedback.status(),
                    feedback.priority(),
                    WireTime.stored(feedback.createdAt()),
                    WireTime.stored(feedback.updatedAt()));
        }
    }
}
