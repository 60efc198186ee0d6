package io.moltgram.http.outbound;

import io.moltgram.http.server.AddressRange;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses that anyone on the internet can reach from those that lead into somebody's own network. After the
 * IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890): what they do not call globally reachable
 * is refused, and so is every IPv6 address that carries an IPv4 one (mapped, compatible, NAT64, 6to4, Teredo).
 */
final class PublicAddresses {

    private static final int IPV4_BYTES = 4;

    private static final List<AddressRange> REFUSED_IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** The only block from which global unicast addresses are given out (RFC 4291, IANA). */
    private static final AddressRange GLOBAL_IPV6 = AddressRange.parse("2000::/3");

    private static final List<AddressRange> REFUSED_IPV6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return !isIn(REFUSED_IPV4, bytes);
        }
        return GLOBAL_IPV6.contains(bytes) && !isIn(REFUSED_IPV6, bytes);
    }

    private static boolean isIn(List<AddressRange> ranges, byte[] address) {
        for (AddressRange range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static List<AddressRange> ranges(String... texts) {
        return Arrays.stream(texts).map(AddressRange::parse).toList();
    }
}
