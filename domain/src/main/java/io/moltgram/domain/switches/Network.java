package io.moltgram.domain.switches;

import io.moltgram.domain.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IP addresses, such as {@code 203.0.113.0/24} or {@code 2001:db8::/48}. Callers are known by the IPv4
 * address or the /64 network of IPv6, so an IPv6 block is at least that wide.
 */
public record Network(String text) {

    private static final Pattern FORM =
            Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");
    private static final int IPV4_BYTES = 4;
    private static final int WIDEST_CALLER = 64;

    /** Refuses what is no address and no block; addresses within a block stand for the block. */
    public static Network parse(String text) {
        var match = FORM.matcher(text.strip());
        byte[] address = match.matches() ? bytes(match.group(1)).orElseThrow(Network::malformed) : none();
        int most = address.length == IPV4_BYTES ? Byte.SIZE * IPV4_BYTES : WIDEST_CALLER;
        int bits = match.group(2) == null ? most : Math.min(most, Integer.parseInt(match.group(2)));
        if (match.group(2) != null && Integer.parseInt(match.group(2)) > address.length * Byte.SIZE) {
            throw malformed();
        }
        for (int bit = bits; bit < address.length * Byte.SIZE; bit++) {
            address[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        try {
            return new Network(InetAddress.getByAddress(address).getHostAddress() + "/" + bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }

    /** @param caller an address, or a /64 network of IPv6 as {@code 2001:db8:0:1::/64} */
    public boolean contains(String caller) {
        byte[] address = bytes(caller.endsWith("/64") ? caller.substring(0, caller.length() - 3) : caller)
                .orElse(new byte[0]);
        int slash = text.indexOf('/');
        byte[] network = bytes(text.substring(0, slash)).orElseThrow();
        if (address.length != network.length) {
            return false;
        }
        int bits = Integer.parseInt(text.substring(slash + 1));
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((address[bit / Byte.SIZE] & mask) != (network[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Never asks the name service, since the text has the form of an address. */
    private static Optional<byte[]> bytes(String text) {
        if (!FORM.matcher(text).matches() || text.contains("/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static byte[] none() {
        throw malformed();
    }

    private static Refusal malformed() {
        return Refusal.invalid("network_malformed", "No address or network: write 203.0.113.7 or 203.0.113.0/24")
                .with("field", "subject");
    }
}
