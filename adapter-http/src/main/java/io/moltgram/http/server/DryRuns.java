package io.moltgram.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.moltgram.application.Rehearsal;
import io.moltgram.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers try a write: {@code ?dry_run=true} or {@code X-Dry-Run: true} gets the answer that the same call would
 * get in earnest, marked as such, while nothing changes and no quota is used. The request itself counts as any other.
 * Reads change nothing anyway, so there it means nothing.
 */
final class DryRuns implements Routes {

    private static final String QUERY = "dry_run";
    private static final String HEADER = "X-Dry-Run";
    private static final String ATTRIBUTE = "moltgram.dry-run";
    private static final byte[] MARK = "\"dry_run\":true}".getBytes(StandardCharsets.UTF_8);

    @Override
    public void addTo(RoutesConfig routes) {
        routes.after(DryRuns::mark);
    }

    /** The handler of a route of the API, done as a trial when that is asked for. */
    Handler around(Handler handler) {
        return ctx -> {
            if (Methods.writes(ctx.req().getMethod()) && isAsked(ctx)) {
                ctx.attribute(ATTRIBUTE, true);
                ctx.header(HEADER, "true");
                Rehearsal.of(() -> handler.handle(ctx));
            } else {
                handler.handle(ctx);
            }
        };
    }

    /** Refuses what is neither yes nor no: to do in earnest what was to be tried would be worse. */
    private static boolean isAsked(Context ctx) {
        return isYes(ctx.queryParam(QUERY)).or(() -> isYes(ctx.header(HEADER))).orElse(false);
    }

    private static Optional<Boolean> isYes(@Nullable String value) {
        return Optional.ofNullable(value).map(text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "" -> true;
            case "false", "0", "no" -> false;
            default ->
                throw Refusal.invalid("dry_run_invalid", "dry_run must be true or false")
                        .with("field", QUERY);
        });
    }

    /** Says in the JSON itself, a refusal's too, that nothing was done. */
    private static void mark(Context ctx) throws IOException {
        InputStream result = ctx.attribute(ATTRIBUTE) == null ? null : ctx.resultInputStream();
        if (result == null) {
            return;
        }
        byte[] body = result.readAllBytes();
        int end = body.length - 1;
        boolean isObject = end > 0 && body[0] == '{' && body[end] == '}';
        ctx.result(new ByteArrayInputStream(isObject ? marked(body, end) : body));
    }

    private static byte[] marked(byte[] body, int end) {
        boolean isEmpty = end == 1;
        byte[] marked = new byte[end + MARK.length + (isEmpty ? 0 : 1)];
        System.arraycopy(body, 0, marked, 0, end);
        if (!isEmpty) {
            marked[end] = ',';
        }
        System.arraycopy(MARK, 0, marked, marked.length - MARK.length, MARK.length);
        return marked;
    }
}
