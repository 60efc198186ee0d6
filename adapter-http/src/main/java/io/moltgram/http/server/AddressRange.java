package io.moltgram.http.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A block of IP addresses in CIDR notation (RFC 4632, RFC 4291), or one address. Never asks the name service. */
public final class AddressRange {

    private static final Pattern DOTTED = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern COLONS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] network;
    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** {@code 10.0.0.0/8}, {@code 2001:db8::/32} or {@code 127.0.0.1}; anything else is an illegal argument. */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] network = literal(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("no address or range: " + text))
                .getAddress();
        int most = network.length * Byte.SIZE;
        try {
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException("prefix length out of range: " + text);
            }
            return new AddressRange(network, bits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no address or range: " + text, e);
        }
    }

    /** The address that the text spells out, if it is one and not a name; an IPv4-mapped one comes back as IPv4. */
    public static Optional<InetAddress> literal(String text) {
        if (!DOTTED.matcher(text).matches() && !COLONS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    /** Whether it holds the address, given as 4 or 16 bytes in network order. */
    public boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        if (!Arrays.equals(network, 0, whole, address, 0, whole)) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((network[whole] ^ address[whole]) & 0xff) >>> (Byte.SIZE - rest) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range && range.bits == bits && Arrays.equals(range.network, network);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(network) * 31 + bits;
    }
}
