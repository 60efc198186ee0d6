package io.moltgram.http.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What every request passes before its body is read and a route sees it: request id, client address, security headers,
 * rate of the address, CORS, clean paths; a zero character, which no store takes, is refused. The caller is told by
 * {@link Callers} when a route asks.
 */
final class Filters extends Handler.Wrapper {

    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");

    private final ClientAddress addresses;
    private final AddressRates rates;
    private final SecurityHeaders security;

    Filters(ClientAddress addresses, AddressRates rates, SecurityHeaders security, Handler next) {
        super(next);
        this.addresses = addresses;
        this.rates = rates;
        this.security = security;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getCanonicalPath();
        HttpFields.Mutable headers = response.getHeaders();
        RequestId.mark(request, response);
        String address = addresses.mark(request);
        if (Paths.isApi(path)) {
            if (!rates.admit(request.getMethod(), address, headers)) {
                return refuse(response, callback);
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

    private boolean refuse(Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        security.addPlain(headers);
        Cors.any(headers);
        headers.add(JSON);
        response.setStatus(429);
        response.write(true, ByteBuffer.wrap(AddressRates.REFUSED), callback);
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
