package io.moltgram.http.outbound;

import io.moltgram.domain.Refusal;
import io.moltgram.http.server.AddressRange;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address that passed the rules of the contract (section 1.6). Whatever two programs might read in
 * two ways (a backslash, a user name, an odd spelling of a number) is refused.
 *
 * @param host in lower case and ASCII; an IPv6 literal without brackets
 * @param target path and query, percent-encoded
 */
record OutboundAddress(boolean secure, String host, int port, String target) {

    static final int LONGEST = 2_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int LONGEST_NAME = 253;
    private static final int HIGHEST_PORT = 65_535;

    /**
     * The address that somebody named.
     *
     * @param field what held it, for the texts of the refusals
     */
    static OutboundAddress named(String field, @Nullable String text, Destinations destinations) {
        if (text == null || text.isEmpty()) {
            throw refused(field, "address_required", field + " is required");
        }
        boolean secure = text.startsWith("https://");
        int start = secure ? 8 : 7;
        if (!secure && !text.startsWith("http://") || text.length() == start) {
            throw refused(field, "address_malformed", field + " must be a valid HTTP(S) URL");
        }
        OutboundAddress address = parse(secure, text.substring(start), destinations)
                .orElseThrow(() ->
                        refused(field, "address_refused", field + " must not point to internal/private networks"));
        if (text.length() > LONGEST) {
            throw refused(field, "address_too_long", field + " is too long (max " + LONGEST + " chars)");
        }
        return address;
    }

    /**
     * The address of a webhook (contract, section 13): https, or plain http where loopback addresses are allowed and it
     * is one.
     */
    static OutboundAddress webhook(String text, int longest, Destinations destinations) {
        boolean secure = text.startsWith("https://");
        if (!secure && !(text.startsWith("http://") && destinations.allowLoopback())) {
            throw refused("url", "address_not_secure", "Webhook URL must use HTTPS");
        }
        if (text.length() > longest) {
            throw refused("url", "address_too_long", "URL too long (max " + longest + " chars)")
                    .with("limit", longest)
                    .with("actual", text.length());
        }
        OutboundAddress address = parse(secure, text.substring(secure ? 8 : 7), destinations)
                .orElseThrow(() ->
                        refused("url", "address_refused", "Webhook URL must not point to private/internal networks"));
        if (!secure && !Destinations.isLoopback(address.host())) {
            throw refused("url", "address_not_secure", "Webhook URL must use HTTPS");
        }
        return address;
    }

    /** Where a redirect leads, if we may go there. */
    Optional<OutboundAddress> redirected(String location, Destinations destinations) {
        if (location.length() > LONGEST || location.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        try {
            String next = uri().resolve(UrlText.encoded(location)).toString();
            boolean nextSecure = next.regionMatches(true, 0, "https://", 0, 8);
            if (!nextSecure && !next.regionMatches(true, 0, "http://", 0, 7)) {
                return Optional.empty();
            }
            return parse(nextSecure, next.substring(nextSecure ? 8 : 7), destinations);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<OutboundAddress> parse(boolean secure, String rest, Destinations destinations) {
        if (!UrlText.isUnambiguous(rest)) {
            return Optional.empty();
        }
        int end = UrlText.authorityEnd(rest);
        String authority = rest.substring(0, end);
        String target = UrlText.target(rest.substring(end));
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon >= 0 && colon > authority.lastIndexOf(']');
        String host = hasPort ? authority.substring(0, colon) : authority;
        int port = hasPort ? port(authority.substring(colon + 1)) : secure ? 443 : 80;
        if (port == 0) {
            return Optional.empty();
        }
        return host(host, destinations).map(good -> new OutboundAddress(secure, good, port, target));
    }

    /** 0 when it is none. */
    private static int port(String text) {
        if (!PORT.matcher(text).matches()) {
            return 0;
        }
        int port = Integer.parseInt(text);
        return port > HIGHEST_PORT ? 0 : port;
    }

    private static Optional<String> host(String text, Destinations destinations) {
        if (text.startsWith("[")) {
            boolean whole = text.endsWith("]") && text.indexOf(':') > 0;
            return whole ? literal(text.substring(1, text.length() - 1), destinations) : Optional.empty();
        }
        String name = ascii(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        if (NUMBER_AT_END.matcher(name).matches()) {
            return DOTTED.matcher(name).matches() ? literal(name, destinations) : Optional.empty();
        }
        return destinations.allow(name) ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> literal(String text, Destinations destinations) {
        Optional<InetAddress> address = AddressRange.literal(text);
        return address.filter(destinations::allow).map(InetAddress::getHostAddress);
    }

    /** Empty when it cannot be a name. */
    private static String ascii(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    URI uri() {
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return URI.create((secure ? "https://" : "http://") + bracketed + ":" + port + target);
    }

    private static Refusal refused(String field, String code, String text) {
        return Refusal.invalid(code, text).with("field", field);
    }
}
