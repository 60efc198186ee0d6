package io.moltgram.http.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;

/**
 * Whose address a request comes from. Forwarding headers count only when the peer is a trusted proxy; then it is the
 * right-most hop of {@code X-Forwarded-For} that is no trusted proxy itself, or {@code X-Real-IP} if there is no such
 * list.
 */
public final class ClientAddress {

    private static final String UNKNOWN = "unknown";
    private static final int NETWORK_BYTES = 8;

    private final Set<AddressRange> trusted;

    public ClientAddress(Set<AddressRange> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    /**
     * What limits count calls by: an IPv4 address, or the /64 network of an IPv6 one, since a subscriber has at least
     * that many addresses.
     */
    public static String of(Context ctx) {
        Visit visit = Visit.of(ctx);
        return visit == null ? UNKNOWN : visit.address();
    }

    String find(Request request) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)) {
            return UNKNOWN;
        }
        InetAddress address = peer.getAddress();
        return key(trusted.isEmpty() || !trusts(address) ? address : behind(address, request));
    }

    /** Whether a trusted proxy passed the request on, so that its headers can be believed. */
    public boolean isProxied(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                && trusts(peer.getAddress());
    }

    /** Whom a trusted proxy passed the request on for; empty if the peer is none, or does not say. */
    Optional<InetAddress> client(InetAddress peer, Request request) {
        if (!trusts(peer)) {
            return Optional.empty();
        }
        InetAddress client = behind(peer, request);
        return client.equals(peer) ? Optional.empty() : Optional.of(client);
    }

    private InetAddress behind(InetAddress proxy, Request request) {
        List<String> hops = request.getHeaders().getCSV("X-Forwarded-For", false);
        if (hops.isEmpty()) {
            String real = request.getHeaders().get("X-Real-IP");
            return real == null ? proxy : AddressRange.literal(real.strip()).orElse(proxy);
        }
        InetAddress nearest = proxy;
        for (int i = hops.size() - 1; i >= 0 && trusts(nearest); i--) {
            var hop = AddressRange.literal(hops.get(i).strip());
            if (hop.isEmpty()) {
                return nearest;
            }
            nearest = hop.get();
        }
        return nearest;
    }

    boolean trusts(InetAddress address) {
        for (AddressRange range : trusted) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length <= NETWORK_BYTES) {
            return address.getHostAddress();
        }
        StringBuilder network = new StringBuilder(24);
        for (int i = 0; i < NETWORK_BYTES; i += 2) {
            network.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff))
                    .append(':');
        }
        return network.append(":/64").toString();
    }
}
