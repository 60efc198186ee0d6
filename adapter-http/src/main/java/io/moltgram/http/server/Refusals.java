package io.moltgram.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.moltgram.application.Errand;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever stops a request into its answer: the contract's JSON below {@code /api}, a page for people elsewhere.
 * Only what nobody foresaw is a 500; it is logged once, under the request's id.
 */
public final class Refusals implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final ErrorPages pages;
    private final InstantSource clock;

    public Refusals(ErrorPages pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> show(ctx, refusal));
        routes.exception(MethodNotAllowedResponse.class, Refusals::methodNotAllowed);
        routes.exception(NotFoundResponse.class, (missing, ctx) -> show(ctx, 404, "not_found", "Not found"));
        routes.exception(HttpResponseException.class, (stop, ctx) -> stopped(ctx, stop.getStatus()));
        routes.exception(HttpException.RuntimeException.class, (stop, ctx) -> stopped(ctx, stop.getCode()));
        routes.exception(Exception.class, this::fault);
    }

    /** The one table of kinds and statuses. */
    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case UNUSABLE -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
            case STORAGE_FULL -> 507;
        };
    }

    /**
     * The contract's envelope (section 1.8): the text, the facts, when to try again as a time where it is told in
     * seconds, the code.
     */
    static Map<String, Object> envelope(Refusal refusal, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", refusal.text());
        refusal.facts()
                .forEach((name, value) ->
                        body.put(name, value instanceof Instant instant ? WireTime.made(instant) : value));
        if (refusal.facts().get(Refusal.RETRY_AFTER) instanceof Number seconds) {
            body.putIfAbsent(Refusal.RETRY_AT, WireTime.made(now.plusSeconds(seconds.longValue())));
        }
        body.put("code", refusal.code());
        return body;
    }

    private void show(Context ctx, Refusal refusal) {
        RefusalWatch.mark(ctx, refusal);
        int status = status(refusal.kind());
        if (Errand.present() instanceof Visit visit) {
            visit.refused(refusal.code());
        }
        Object retryAfter = refusal.facts().get(Refusal.RETRY_AFTER);
        if (retryAfter != null) {
            ctx.header("Retry-After", retryAfter.toString());
        }
        ctx.status(status);
        if (status >= 500) {
            RequestMetrics.failed(ctx, refusal.text());
        }
        if (isForPrograms(ctx)) {
            ctx.json(envelope(refusal, clock.instant()));
        } else {
            pages.show(ctx, status, refusal.code(), refusal.text(), RequestId.of(ctx));
        }
    }

    private void show(Context ctx, int status, String code, String text) {
        ctx.status(status);
        if (isForPrograms(ctx)) {
            Refusal told = new Refusal(Refusal.Kind.INVALID, code, text);
            Refusal whole = status < 500 ? told : told.with("request_id", RequestId.of(ctx));
            ctx.json(envelope(whole, clock.instant()));
        } else {
            pages.show(ctx, status, code, text, RequestId.of(ctx));
        }
    }

    /** Whoever loads a picture into a page sees no other page in its place. */
    private static boolean isForPrograms(Context ctx) {
        String accepted = ctx.header("Accept");
        return Paths.isApi(ctx.path())
                || Paths.isMedia(ctx.path()) && (accepted == null || !accepted.contains("text/html"));
    }

    private void stopped(Context ctx, int status) {
        FailureText text = FailureText.of(status);
        show(ctx, status, text.code(), text.text());
    }

    private static void methodNotAllowed(MethodNotAllowedResponse stop, Context ctx) {
        ctx.status(405).header("Allow", Methods.allowed(stop.getDetails().getOrDefault("availableMethods", "")));
    }

    private void fault(Exception fault, Context ctx) {
        boolean broken = fault instanceof IOException || fault instanceof UncheckedIOException;
        if (broken && ctx.res().isCommitted()) {
            LOG.debug("The client went away", fault);
            return;
        }
        String id = RequestId.of(ctx);
        Errand errand = Errand.present();
        LOG.error("Request {} failed: {}", id, errand == null ? ctx.method() : errand.route(), fault);
        ctx.status(500);
        RequestMetrics.failed(ctx, fault.getClass().getSimpleName());
        if (isForPrograms(ctx)) {
            ctx.json(envelope(
                    new Refusal(Refusal.Kind.UNAVAILABLE, "internal", "Internal server error").with("request_id", id),
                    clock.instant()));
        } else {
            pages.show(ctx, 500, "internal", "Internal server error", id);
        }
    }
}
