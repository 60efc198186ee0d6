package io.moltgram.bootstrap.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables of networks in MaxMind's format, version 2.0, as its specification describes it: a search tree over
 * the bits of addresses, in which networks of IPv4 lie under 96 zeros; then what is known of them; then how to read it.
 */
public final class CountryFile {

    private static final int BITS = 128;
    private static final int BITS_BEFORE_OLD = 96;
    private static final int SEPARATOR = 16;
    private static final int SHORT_TEXT = 29;
    private static final int TEXT = 2;
    private static final int NUMBER_16 = 5;
    private static final int NUMBER_32 = 6;
    private static final int MAP = 7;
    private static final int NUMBER_64 = 9;
    private static final int LIST = 11;
    private static final byte[] MARKER = bytes("\u00ab\u00cd\u00efMaxMind.com", true);

    /** A point where addresses part; on each side another one, or what is known, or nothing. */
    private static final class Node {
        private final @Nullable Object[] sides = new Object[2];
        private int number;
    }

    private final Node root = new Node();
    private final List<Node> nodes = new ArrayList<>();

    /** Of all addresses in the network, such as {@code 203.0.113.0/24} or {@code 2001:db8::/32}, this is known. */
    public CountryFile with(String network, Map<String, ?> known) throws IOException {
        String[] parts = network.split("/");
        InetAddress address = InetAddress.getByName(parts[0]);
        boolean isOld = address instanceof Inet4Address;
        int length = Integer.parseInt(parts[1]) + (isOld ? BITS_BEFORE_OLD : 0);
        BigInteger bits = new BigInteger(1, address.getAddress());
        Node at = root;
        for (int bit = 0; bit < length - 1; bit++) {
            int side = bits.testBit(BITS - 1 - bit) ? 1 : 0;
            if (!(at.sides[side] instanceof Node)) {
                at.sides[side] = new Node();
            }
            at = (Node) at.sides[side];
        }
        at.sides[bits.testBit(BITS - length) ? 1 : 0] = known;
        return this;
    }

    public Path write(Path file) throws IOException {
        number(root);
        ByteArrayOutputStream known = new ByteArrayOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (Node node : nodes) {
            for (Object side : node.sides) {
                int record = record(side, known);
                whole.write(new byte[] {(byte) (record >> 16), (byte) (record >> 8), (byte) record});
            }
        }
        whole.write(new byte[SEPARATOR]);
        whole.write(known.toByteArray());
        whole.write(MARKER);
        put(whole, metadata());
        return Files.write(file, whole.toByteArray());
    }

    private void number(Node node) {
        node.number = nodes.size();
        nodes.add(node);
        for (Object side : node.sides) {
            if (side instanceof Node next) {
                number(next);
            }
        }
    }

    private int record(@Nullable Object side, ByteArrayOutputStream known) throws IOException {
        if (side instanceof Node next) {
            return next.number;
        }
        if (side == null) {
            return nodes.size();
        }
        int place = nodes.size() + SEPARATOR + known.size();
        put(known, side);
        return place;
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("node_count", nodes.size());
        metadata.put("record_size", (short) 24);
        metadata.put("ip_version", (short) 6);
        metadata.put("database_type", "Made-Up-Country");
        metadata.put("languages", List.of("en"));
        metadata.put("binary_format_major_version", (short) 2);
        metadata.put("binary_format_minor_version", (short) 0);
        metadata.put("build_epoch", 1_780_000_000L);
        metadata.put("description", Map.of("en", "Networks that no house ever had"));
        return metadata;
    }

    private static void put(ByteArrayOutputStream out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            begin(out, MAP, map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                put(out, entry.getKey());
                put(out, entry.getValue());
            }
        } else if (value instanceof List<?> list) {
            begin(out, LIST, list.size());
            for (Object each : list) {
                put(out, each);
            }
        } else if (value instanceof Number number) {
            int type = number instanceof Short ? NUMBER_16 : number instanceof Integer ? NUMBER_32 : NUMBER_64;
            byte[] digits = BigInteger.valueOf(number.longValue()).toByteArray();
            begin(out, type, digits.length);
            out.write(digits);
        } else {
            byte[] text = bytes(value.toString(), false);
            begin(out, TEXT, text.length);
            out.write(text);
        }
    }

    /** Types beyond seven stand in a byte of their own, sizes of 29 and more too. */
    private static void begin(ByteArrayOutputStream out, int type, int size) {
        int shown = Math.min(size, SHORT_TEXT);
        out.write(type <= MAP ? type << 5 | shown : shown);
        if (type > MAP) {
            out.write(type - MAP);
        }
        if (size >= SHORT_TEXT) {
            out.write(size - SHORT_TEXT);
        }
    }

    private static byte[] bytes(String text, boolean isRaw) {
        return text.getBytes(isRaw ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
