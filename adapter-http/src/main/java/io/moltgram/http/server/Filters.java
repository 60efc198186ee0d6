package io.moltgram.http.server;

import io.moltgram.domain.Refusal;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What every request passes before its body is read and a route sees it: request id, client address, security headers,
 * what is switched off, rate of the caller, CORS, clean paths; a zero character, which no store takes, is refused. The
 * caller is told by {@link Callers} when a route asks.
 */
final class Filters extends Handler.Wrapper {

    /** What keeps asking them must get an answer, and asks for nothing dear. */
    private static final Set<String> PROBES = Set.of("/api/health/live", "/api/health/ready");

    private final ClientAddress addresses;
    private final RequestRates rates;
    private final SwitchGate gate;
    private final SecurityHeaders security;
    private final Failures failures;
    private final Watching watching;

    Filters(
            ClientAddress addresses,
            RequestRates rates,
            SwitchGate gate,
            SecurityHeaders security,
            Failures failures,
            Watching watching,
            Handler next) {
        super(next);
        this.addresses = addresses;
        this.rates = rates;
        this.gate = gate;
        this.security = security;
        this.failures = failures;
        this.watching = watching;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getCanonicalPath();
        HttpFields.Mutable headers = response.getHeaders();
        boolean isApi = Paths.isApi(path);
        String id = RequestId.mark(request, response);
        String address = addresses.find(request);
        security.addTransport(headers, request);
        watching.begin(request, response, id, address, isApi);
        if (isApi) {
            boolean isProbe = PROBES.contains(path);
            Optional<Refusal> off = isProbe ? Optional.empty() : gate.refusal(request.getMethod(), path, address);
            if (off.isPresent()) {
                headers.put(HttpHeader.CONNECTION, "close"); // the body may still be on its way
                return refuse(request, response, callback, off.get());
            }
            Optional<Refusal> refusal = isProbe ? Optional.empty() : rates.admit(request, path, address, headers);
            if (refusal.isPresent()) {
                return refuse(request, response, callback, refusal.get());
            }
            Cors.answer(request, headers);
            if (request.getMethod().equals("OPTIONS")) {
                return preflight(response, callback);
            }
        }
        security.add(headers, path);
        if (!Paths.isClean(path)) {
            return redirect(request, response, callback);
        }
        String query = request.getHttpURI().getQuery();
        if (query != null && query.contains("%00")) {
            Response.writeError(request, response, callback, 400);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private boolean refuse(Request request, Response response, Callback callback, Refusal refusal) {
        HttpFields.Mutable headers = response.getHeaders();
        security.addPlain(headers);
        Cors.any(headers);
        failures.write(request, response, callback, refusal);
        return true;
    }

    private boolean preflight(Response response, Callback callback) {
        security.addPlain(response.getHeaders());
        Cors.preflight(response.getHeaders());
        response.setStatus(204);
        callback.succeeded();
        return true;
    }

    private static boolean redirect(Request request, Response response, Callback callback) {
        String query = request.getHttpURI().getQuery();
        String clean = Paths.clean(request.getHttpURI().getPath());
        response.setStatus(308);
        response.getHeaders().add(HttpHeader.LOCATION, query == null ? clean : clean + "?" + query);
        callback.succeeded();
        return true;
    }
}
