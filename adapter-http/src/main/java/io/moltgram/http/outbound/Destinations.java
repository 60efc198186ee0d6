package io.moltgram.http.outbound;

import io.moltgram.http.server.AddressRange;
import java.net.InetAddress;

/**
 * Which addresses we connect to on behalf of strangers: public ones, and loopback if a setting allows it.
 *
 * @param allowLoopback for tests and private installations
 * @param allowPrivate for addresses that the operator names
 */
record Destinations(boolean allowLoopback, boolean allowPrivate) {

    Destinations(boolean allowLoopback) {
        this(allowLoopback, false);
    }

    boolean allow(InetAddress address) {
        return allowPrivate || PublicAddresses.contains(address) || allowLoopback && address.isLoopbackAddress();
    }

    /** Whether a name may be asked for at all; what it resolves to is checked later. */
    boolean allow(String name) {
        if (allowPrivate) {
            return true;
        }
        if (isLocalName(name)) {
            return allowLoopback;
        }
        return !name.equals("metadata") && !name.equals("internal") && !name.endsWith(".internal");
    }

    /** Whether the host, a name or a literal address, says that it is this machine. */
    static boolean isLoopback(String host) {
        return isLocalName(host)
                || AddressRange.literal(host)
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    private static boolean isLocalName(String name) {
        return name.equals("localhost") || name.endsWith(".localhost");
    }
}
