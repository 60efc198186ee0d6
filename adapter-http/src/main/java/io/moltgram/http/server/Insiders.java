package io.moltgram.http.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * Tells requests that come from certain networks from all others. What a proxy passes on comes from wherever the proxy
 * says, if the proxy is trusted, and else from outside: so a proxy on this machine opens nothing to strangers. A
 * request from this machine must also name this machine, so that no web page can have a browser here make it.
 */
public final class Insiders {

    private static final List<String> FORWARDING =
            List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "Via");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Set<AddressRange> networks;
    private final ClientAddress addresses;

    public Insiders(Set<AddressRange> networks, ClientAddress addresses) {
        this.networks = Set.copyOf(networks);
        this.addresses = addresses;
    }

    public boolean include(Context ctx) {
        return include(ServletContextRequest.getServletContextRequest(ctx.req()));
    }

    private boolean include(Request request) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)) {
            return false;
        }
        HttpFields headers = request.getHeaders();
        boolean isForwarded = FORWARDING.stream().anyMatch(headers::contains);
        Optional<InetAddress> client = addresses.client(peer.getAddress(), request);
        if (isForwarded && client.isEmpty()) {
            return false;
        }
        InetAddress address = client.orElse(peer.getAddress());
        if (address.isLoopbackAddress() && !THIS_MACHINE.contains(Request.getServerName(request))) {
            return false;
        }
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
