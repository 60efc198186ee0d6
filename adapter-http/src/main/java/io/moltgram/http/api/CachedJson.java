package io.moltgram.http.api;

import io.javalin.http.Context;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Public answers of the API, kept as bytes until something they show changes. */
public final class CachedJson {

    /** How long an answer may be kept whose contents change with time alone, or with things too many to name. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final String TYPE = "application/json";

    /** @param names what the view shows, as {@link io.moltgram.http.server.Shown} names it */
    public record Show(Object view, Set<String> names) {}

    private final ResponseCache cache;
    private final Json json;

    public CachedJson(ResponseCache cache, Json json) {
        this.cache = cache;
        this.json = json;
    }

    /** Answers with what is kept under the key, or makes it. */
    public void answer(Context ctx, String key, Supplier<Show> maker) {
        cache.answer(ctx, key, () -> render(maker.get()));
    }

    /** The same, though never older than two seconds. */
    public void answerBriefly(Context ctx, String key, Supplier<Show> maker) {
        cache.answer(ctx, key, SHORT, () -> render(maker.get()));
    }

    private Rendered render(Show show) {
        return new Rendered(json.bytes(show.view()), TYPE, show.names());
    }
}
