package io.moltgram.bootstrap.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Tells literal addresses, networks and host names apart by their spelling alone; never asks a name server. */
final class NetworkText {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    private NetworkText() {}

    static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || isIpv6(text);
    }

    /** Letters, digits, dots and hyphens; not all digits and dots, which would be a misspelt address. */
    static boolean isHostName(String text) {
        return NAME.matcher(text).matches() && !text.matches("[0-9.]+");
    }

    /** An address, or an address with a prefix length that fits its family. */
    static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return isAddress(text);
        }
        String address = text.substring(0, slash);
        String prefix = text.substring(slash + 1);
        return isAddress(address)
                && PREFIX.matcher(prefix).matches()
                && Integer.parseInt(prefix) <= (address.contains(":") ? 128 : 32);
    }

    private static boolean isIpv6(String text) {
        if (!IPV6.matcher(text).matches()) {
            return false;
        }
        try {
            InetAddress.getByName(text);
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
