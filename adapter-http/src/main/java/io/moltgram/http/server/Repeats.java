package io.moltgram.http.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.moltgram.application.Rehearsal;
import io.moltgram.application.retry.KeptAnswer;
import io.moltgram.application.retry.RequestName;
import io.moltgram.application.retry.Retrying;
import io.moltgram.application.retry.Retrying.Beginning;
import io.moltgram.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a POST once, however often it is sent with the same {@code Idempotency-Key}: later ones get the first one's
 * answer. On other requests the header means nothing.
 *
 * <p>A name is the agent, the path and the key. What makes two requests under a name the same is their API key, query
 * and body; of a form, its parts. A refused request leaves its name free. Whoever calls without an API key is known
 * again by the {@code Idempotency-Key} alone, so that one must be long; it is kept as its hash and opens the answer.
 */
final class Repeats {

    private static final Logger LOG = LoggerFactory.getLogger(Repeats.class);
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    /** What a caller without an API key must send at least, so that nobody else finds the answer. */
    private static final int LEAST_OF_STRANGERS = 32;

    private final Callers callers;
    private final Retrying retrying;

    Repeats(Callers callers, Retrying retrying) {
        this.callers = callers;
        this.retrying = retrying;
    }

    /** The handler of a route of the API, called once for a name. */
    Handler around(Handler handler) {
        return ctx -> {
            String key = ctx.header(HEADER);
            boolean isNamed = key != null && ctx.req().getMethod().equals("POST") && !Rehearsal.isOn();
            if (isNamed && callers.caller(ctx) instanceof Caller.Known known) {
                RequestName name = new RequestName(Optional.of(known.agent()), route(ctx), checked(key, 1));
                handle(ctx, name, String.valueOf(Callers.key(ctx)), handler);
            } else if (isNamed && Access.of(ctx).equals(Optional.of(Access.PUBLIC))) {
                String secret = checked(key, LEAST_OF_STRANGERS);
                String hash = Answer.hash(secret.getBytes(StandardCharsets.US_ASCII));
                handle(ctx, new RequestName(Optional.empty(), route(ctx), hash), secret, handler);
            } else {
                handler.handle(ctx);
            }
        };
    }

    private static String route(Context ctx) {
        return "POST " + ctx.path();
    }

    private void handle(Context ctx, RequestName name, String secret, Handler handler) throws Exception {
        Beginning beginning = retrying.begin(name, Fingerprint.of(ctx, secret), secret);
        if (beginning instanceof Beginning.Answered answered) {
            replay(ctx, answered.answer());
            return;
        }
        Beginning.Undertaken undertaken = (Beginning.Undertaken) beginning;
        try {
            retrying.undertake(undertaken, () -> handler.handle(ctx));
        } catch (Refusal refusal) {
            free(undertaken, isForGood(refusal));
            throw refusal;
        } catch (HttpResponseException stop) {
            free(undertaken, stop.getStatus() < 500);
            throw stop;
        } catch (Exception fault) {
            free(undertaken, false);
            throw fault;
        }
        keep(ctx, undertaken, secret);
    }

    /** Not when storage fails: then the deed may be durable although it was refused. */
    private static boolean isForGood(Refusal refusal) {
        return refusal.kind() != Refusal.Kind.UNAVAILABLE && refusal.kind() != Refusal.Kind.STORAGE_FULL;
    }

    private void keep(Context ctx, Beginning.Undertaken undertaken, String secret) throws IOException {
        int status = ctx.statusCode();
        if (status >= 300) {
            free(undertaken, status < 500);
            return;
        }
        InputStream result = ctx.resultInputStream();
        byte[] body = result == null ? new byte[0] : result.readAllBytes();
        if (result != null) {
            ctx.result(new ByteArrayInputStream(body));
        }
        try {
            retrying.answered(
                    undertaken, secret, new KeptAnswer(status, type(ctx.res().getContentType()), body));
        } catch (RuntimeException e) { // what is done is done, and the caller shall hear of it
            LOG.warn("The answer to {} cannot be kept", RequestId.of(ctx), e);
        }
    }

    private void free(Beginning.Undertaken undertaken, boolean forGood) {
        try {
            if (forGood) {
                retrying.refused(undertaken);
            } else {
                retrying.failed(undertaken);
            }
        } catch (RuntimeException e) { // it frees itself after a while
            LOG.debug("An Idempotency-Key cannot be freed", e);
        }
    }

    private static void replay(Context ctx, KeptAnswer answer) {
        ctx.status(answer.status()).header("Idempotency-Replayed", "true");
        if (!answer.contentType().isEmpty()) {
            ctx.contentType(answer.contentType());
        }
        ctx.result(new ByteArrayInputStream(answer.body()));
    }

    private static String type(@Nullable String type) {
        return type == null ? "" : type;
    }

    /** The key without the quotes that a structured field has. */
    private static String checked(String key, int least) {
        boolean isQuoted = key.length() > 2 && key.startsWith("\"") && key.endsWith("\"");
        String bare = isQuoted ? key.substring(1, key.length() - 1) : key;
        boolean isPrintable = bare.chars().allMatch(unit -> unit >= ' ' && unit <= '~');
        if (bare.length() < least || bare.length() > LONGEST || !isPrintable) {
            String without = least == 1 ? "" : " where no API key is sent";
            throw Refusal.invalid(
                            "idempotency_key_invalid",
                            "Idempotency-Key must be %d to %d printable ASCII characters%s"
                                    .formatted(least, LONGEST, without))
                    .with("field", HEADER)
                    .with("limit", bare.length() < least ? least : LONGEST)
                    .with("actual", bare.length());
        }
        return bare;
    }
}
