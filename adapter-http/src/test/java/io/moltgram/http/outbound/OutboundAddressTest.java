package io.moltgram.http.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressTest {

    /** Two blanks between them. */
    private static final String REFUSED = """
            http://localhost/  http://LOCALHOST/  http://localhost./  http://a.localhost/
            http://a.b.localhost./  http://localhost:80/  https://localhost  http://127.0.0.1/
            http://127.0.0.1:8080/x  http://127.1/  http://127.0.1/  http://127.255.255.254/
            http://2130706433/  http://0x7f000001/  http://0x7f.0.0.1/  http://017700000001/
            http://0177.0.0.1/  http://0177.0.0.01/  http://127.0.0.1./  http://127.000.000.001/  http://0/
            http://0.0.0.0/  http://00.0.0.0/  http://0.1.2.3/  http://0x0/  http://0x/  http://10.0.0.1/
            http://10.255.255.255/  http://10.1/  http://012.0.0.1/  http://167772161/  http://172.16.0.1/
            http://172.31.255.255/  http://172.16.1/  http://192.168.0.1/  http://192.168.255.255/
            http://192.168.1/  http://3232235777/  http://0xc0a80101/  http://0xC0.0xA8.0x01.0x01/
            http://0300.0250.1.1/  http://169.254.169.254/latest/meta-data/  http://2852039166/
            http://0xa9fea9fe/  http://169.254.0.1/  http://0251.0376.0251.0376/  http://100.64.0.1/
            http://100.127.255.255/  http://192.0.0.1/  http://192.0.0.170/  http://192.0.2.1/
            http://192.88.99.1/  http://198.18.0.1/  http://198.19.255.255/  http://198.51.100.7/
            http://203.0.113.9/  http://224.0.0.1/  http://239.255.255.255/  http://240.0.0.1/
            http://255.255.255.255/  http://256.0.0.1/  http://1.2.3.4.5/  http://1.2.3/  http://16909060/
            http://1.2.3.04/  http://8.8.8.8.8/  http://999999999999/  http://1.2.3.0x4/  http://a.1/
            http://a.0x7f/  http://[::]/  http://[::1]/  http://[0:0:0:0:0:0:0:1]/  http://[::1]:8080/
            http://[::127.0.0.1]/  http://[::10.0.0.1]/  http://[::8.8.8.8]/  http://[::ffff:127.0.0.1]/
            http://[::ffff:7f00:1]/  http://[::ffff:10.0.0.1]/  http://[::ffff:a00:1]/
            http://[::ffff:169.254.169.254]/  http://[::ffff:a9fe:a9fe]/  http://[::ffff:0:127.0.0.1]/
            http://[0:0:0:0:0:ffff:7f00:1]/  http://[64:ff9b::7f00:1]/  http://[64:ff9b::8.8.8.8]/
            http://[64:ff9b:1::1]/  http://[2002:7f00:1::]/  http://[2002:a00:1::]/
            http://[2002:808:808::]/  http://[2001::1]/  http://[2001:0:4136:e378::1]/  http://[2001:2::1]/
            http://[2001:10::1]/  http://[2001:20::1]/  http://[2001:db8::1]/  http://[2001:db8:ffff::1]/
            http://[3fff::1]/  http://[5f00::1]/  http://[100::1]/  http://[fe80::1]/  http://[febf::1]/
            http://[fe90::1]/  http://[fe80::1%25eth0]/  http://[fe80::1%eth0]/  http://[fec0::1]/
            http://[feff::1]/  http://[fc00::1]/  http://[fd00::1]/  http://[fd00:ec2::254]/
            http://[fdff::1]/  http://[ff02::1]/  http://[ff0e::1]/  http://[4000::1]/  http://[e000::1]/
            http://[::1  http://::1/  http://[::1]x/  http://[1.2.3.4]/  http://[example.com]/  http://[]/
            http://metadata.google.internal/  http://metadata.google.internal./  http://metadata/
            http://METADATA.google.INTERNAL/computeMetadata/v1/  http://db.internal/  http://internal/
            http://user@example.com/  http://user:pass@example.com/  http://@example.com/
            http://example.com@127.0.0.1/  http://127.0.0.1%2f@example.com/
            http://127.0.0.1%00.example.com/  http://exa%6dple.com/  http://%31%32%37.0.0.1/
            http://example.com:0/  http://example.com:65536/  http://example.com:99999999/
            http://example.com:80a/  http://example.com:-1/  http://example.com:/  http://example.com:80:80/
            http:///  http:///127.0.0.1/  http:////127.0.0.1/  http://?x  http://#x  http://./  http://../
            http://a..b/  http://.example.com/  http://exa mple.com/  http://ⓛocalhost/  http://ｌocalhost/
            http://127。0。0。1/  http://①②⑦.0.0.1/  http://exam<ple.com/  http://a'b.com/
            http://*.example.com/  http:// /
            """;

    /** Those with characters that are no text. */
    private static final List<String> ODD = List.of(
            "http://1.2.3.4\\@127.0.0.1/",
            "http://example.com\\.evil.com/",
            "http://example.com/a\\b",
            "http://example.com/\u0000",
            "http://example.com/\r\nHost: x",
            "http://example.com\t/",
            "http://example.com\n.evil.com/");

    private static final Destinations PUBLIC = new Destinations(false);
    private static final Destinations WITH_LOOPBACK = new Destinations(true);

    private static String refusal(String address) {
        return assertThrows(Refusal.class, () -> OutboundAddress.named("image_url", address, PUBLIC), address)
                .text();
    }

    static Stream<String> refused() {
        return Stream.concat(Arrays.stream(REFUSED.split(" {2}|\n")), ODD.stream());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anAddressThatIsNotPublicOrNotClearIsRefused(String address) {
        assertEquals("image_url must not point to internal/private networks", refusal(address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "HTTP://example.com/",
                "Https://example.com/",
                "//example.com/",
                "example.com",
                "http:/example.com",
                "http://",
                "https://",
                " http://example.com/",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "http:example.com",
                "jar:http://example.com/!/"
            })
    void whatIsNotHttpIsMalformed(String address) {
        assertEquals("image_url must be a valid HTTP(S) URL", refusal(address), address);
    }

    @Test
    void anEmptyAddressIsRequiredAndALongOneTooLong() {
        assertEquals("image_url is required", refusal(""));
        String most = "https://example.com/" + "a".repeat(1_980);
        assertEquals(
                "example.com", OutboundAddress.named("image_url", most, PUBLIC).host());
        assertEquals("image_url is too long (max 2000 chars)", refusal(most + "a"));
        assertEquals(
                "image_url must not point to internal/private networks",
                refusal("http://127.0.0.1/" + "a".repeat(2_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "https://example.com/a.png?x=1&y=%20#frag",
                "http://fc-example.com/",
                "http://fd.example.com/",
                "http://10.example.com/",
                "http://1.1.1.1/",
                "http://8.8.8.8:8080/",
                "http://172.15.255.255/",
                "http://172.32.0.1/",
                "http://100.63.0.1/",
                "http://100.128.0.1/",
                "http://223.255.255.255/",
                "http://192.0.1.1/",
                "http://198.17.0.1/",
                "http://198.20.0.1/",
                "http://[2606:4700::1111]/",
                "http://[2a00:1450::1]:8443/",
                "http://bücher.example/ä b|c.png",
                "http://a_b.example.com/",
                "http://example.com./",
                "http://localhost.example.com/",
                "http://internal.example.com/"
            })
    void aPublicAddressIsTaken(String address) {
        OutboundAddress taken = OutboundAddress.named("image_url", address, PUBLIC);
        assertEquals(taken.target(), taken.uri().getRawPath() + query(taken));
    }

    private static String query(OutboundAddress address) {
        String query = address.uri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    @Test
    void anAddressIsSentInCleanSpelling() {
        OutboundAddress address = OutboundAddress.named("image_url", "https://BÜCHER.example./ä b.png?q=ü#top", PUBLIC);
        assertEquals("xn--bcher-kva.example", address.host());
        assertEquals("/%C3%A4%20b.png?q=%C3%BC", address.target());
        assertEquals(443, address.port());
    }

    @Test
    void theSettingAllowsLoopbackAndNothingElse() {
        for (String address : new String[] {"http://localhost:1/", "http://127.0.0.1/", "http://[::1]:9/"}) {
            assertFalse(
                    OutboundAddress.named("x", address, WITH_LOOPBACK).host().isEmpty());
        }
        for (String address : new String[] {"http://10.0.0.1/", "http://169.254.169.254/", "http://[fe80::1]/"}) {
            assertThrows(Refusal.class, () -> OutboundAddress.named("x", address, WITH_LOOPBACK));
        }
    }

    @Test
    void redirectsAreReadLikeAddresses() {
        OutboundAddress from = OutboundAddress.named("x", "https://example.com/a/b?c", PUBLIC);
        assertEquals(
                "https://example.com:443/a/d",
                from.redirected("d", PUBLIC).orElseThrow().uri().toString());
        assertEquals(
                "http://other.example:80/x",
                from.redirected("http://other.example/x", PUBLIC)
                        .orElseThrow()
                        .uri()
                        .toString());
        for (String location : new String[] {
            "http://127.0.0.1/",
            "//10.0.0.1/x",
            "file:///etc/passwd",
            "ftp://example.com/",
            "http://[::1]/",
            "\\\\x",
            "http://user@example.com/",
            "http://",
            "//",
            "http://localhost/",
            "http://2130706433/",
            ":",
            "http:x"
        }) {
            assertTrue(from.redirected(location, PUBLIC).isEmpty(), location);
        }
    }

    @Test
    void anIpv4AddressInsideAnIpv6OneIsNotPublic() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        assertFalse(PublicAddresses.contains(InetAddress.getByAddress(mapped)));
        assertFalse(PublicAddresses.contains(java.net.Inet6Address.getByAddress("x", mapped, -1)));
        assertTrue(PublicAddresses.contains(InetAddress.getByName("1.1.1.1")));
    }
}
