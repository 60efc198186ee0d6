package io.moltgram.http.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Resolves a name and hands on its addresses only if every one of them may be connected to. The client connects to
 * those very addresses and asks no name service again, so a name cannot change its meaning in between.
 */
record VettedResolver(SocketAddressResolver resolver, Destinations destinations) implements SocketAddressResolver {

    /** The name leads, at least in part, where we do not go. */
    static final class RefusedAddress extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedAddress(String host) {
            super("refused address: " + host, null, false, false);
        }
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        resolver.resolve(host, port, context, new Promise<>() {
            @Override
            public void succeeded(List<InetSocketAddress> found) {
                if (!found.isEmpty() && found.stream().allMatch(VettedResolver.this::isAllowed)) {
                    promise.succeeded(found);
                } else {
                    promise.failed(new RefusedAddress(host));
                }
            }

            @Override
            public void failed(Throwable failure) {
                promise.failed(failure);
            }
        });
    }

    private boolean isAllowed(InetSocketAddress found) {
        InetAddress address = found.getAddress();
        return address != null && destinations.allow(address);
    }
}
