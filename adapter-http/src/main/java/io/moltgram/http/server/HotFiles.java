package io.moltgram.http.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.HitCounts;
import io.moltgram.application.watch.RouteTimes.Route;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Small files that a route has sent, as it sent them. Who asks for one again gets it from here without the way through
 * all routes, as long as whoever gave it says that it may be shown. Only plain calls for whole files are answered so;
 * all others, and all while anything is switched off, are left to the routes.
 */
public final class HotFiles {

    /** Larger ones are not kept: they take longer to send than to find. */
    public static final int LARGEST = 65_536;

    private static final int ENTRY_OVERHEAD = 2_048;
    private static final String ATTRIBUTE = "moltgram.hot";

    /** So that what was mended on the disk is seen. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** What a route says otherwise than it is said of all answers. */
    private static final List<String> OTHERWISE = List.of("Content-Security-Policy", "Cross-Origin-Resource-Policy");

    private static final List<String> BESIDES =
            List.of("Content-Type", "Cache-Control", "ETag", "Accept-Ranges", "Content-Length");

    private record Kept(
            byte[] bytes, List<HttpField> otherwise, List<HttpField> besides, Route route, BooleanSupplier isShown) {}

    private final Cache<String, Kept> files;
    private final HitCounts counts = new HitCounts();

    /** @param mostBytes what all files may take together; 0 = none are kept */
    public HotFiles(long mostBytes) {
        this.files = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String path, Kept kept) -> kept.bytes().length + ENTRY_OVERHEAD)
                .expireAfterWrite(LIFE)
                .executor(Runnable::run)
                .build();
    }

    /** Whether the answer is one to keep: small, whole, and the same for all who ask for that path. */
    public boolean takes(Context ctx, long size) {
        return size <= LARGEST
                && ctx.statusCode() == 200
                && !ctx.res().containsHeader("Content-Location")
                && isPlain(request(ctx));
    }

    /**
     * Keeps an answer that was sent, with the headers that it has.
     *
     * @param isShown asked each time, never waits; when it is false the route answers
     */
    public void keep(Context ctx, byte[] bytes, BooleanSupplier isShown) {
        Visit visit = Visit.of(request(ctx));
        Route route = visit == null ? null : visit.reached();
        if (route != null) {
            Kept kept = new Kept(bytes, fields(ctx, OTHERWISE), fields(ctx, BESIDES), route, isShown);
            files.put(path(request(ctx)), kept);
        }
    }

    /** Tells how often a file was here. */
    public void tell(Figures figures) {
        counts.tell(figures, "files");
    }

    /** Whether the answer to the request is here; {@link #answer} then gives that one. */
    boolean finds(Request request) {
        if (!isPlain(request)) {
            return false;
        }
        Kept kept = files.getIfPresent(path(request));
        if (kept == null || !kept.isShown().getAsBoolean()) {
            counts.miss();
            return false;
        }
        counts.hit();
        request.setAttribute(ATTRIBUTE, kept);
        return true;
    }

    /** Whether this answered the request; else a route is to. */
    boolean answer(Request request, Response response, Callback callback) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof Kept kept)) {
            return false;
        }
        Visit visit = Visit.of(request);
        if (visit != null) {
            visit.reached(kept.route());
        }
        HttpFields.Mutable headers = response.getHeaders();
        for (HttpField field : kept.otherwise()) {
            headers.put(field);
        }
        for (HttpField field : kept.besides()) {
            headers.add(field);
        }
        response.write(true, ByteBuffer.wrap(kept.bytes()), callback);
        return true;
    }

    private static boolean isPlain(Request request) {
        HttpFields headers = request.getHeaders();
        return request.getMethod().equals("GET")
                && !Bodies.hasBody(request)
                && !headers.contains(HttpHeader.IF_NONE_MATCH)
                && !headers.contains(HttpHeader.RANGE);
    }

    private static Request request(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req());
    }

    private static String path(Request request) {
        return request.getHttpURI().getCanonicalPath();
    }

    private static List<HttpField> fields(Context ctx, List<String> names) {
        return names.stream()
                .map(name -> field(name, ctx.res().getHeader(name)))
                .toList();
    }

    private static HttpField field(String name, @Nullable String value) {
        return new PreEncodedHttpField(name, value == null ? "" : value);
    }
}
