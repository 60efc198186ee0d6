package io.moltgram.bootstrap.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart/form-data body in the making. */
public final class Form {

    public static final String BOUNDARY = "moltgram-test-boundary";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Form text(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    /** @param type what the file says it is; nothing if empty */
    public Form file(String name, String fileName, String type, byte[] content) {
        String disposition = "name=\"" + name + "\"; filename=\"" + fileName + "\"";
        return part(disposition, type.isEmpty() ? "" : "\r\nContent-Type: " + type, content);
    }

    public static Form image(String type, byte[] content) {
        return new Form().file("image", "picture", type, content);
    }

    private Form part(String disposition, String more, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + more + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The body with another boundary. */
    public byte[] bytes(String boundary) {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1);
        return text.replace(BOUNDARY, boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
