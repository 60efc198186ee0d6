package io.moltgram.blob.picture.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Messages on a pipe: the length in four bytes, then so many bytes. */
final class Frames {

    private static final int LONGEST = 64 * 1024;

    /** Puts fields into a message or takes them out. */
    interface Fields<T> {
        void on(T stream) throws IOException;
    }

    private Frames() {}

    static void write(OutputStream out, Fields<DataOutputStream> fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fields.on(new DataOutputStream(bytes));
        DataOutputStream framed = new DataOutputStream(out);
        framed.writeInt(bytes.size());
        bytes.writeTo(framed);
        framed.flush();
    }

    /** The next message; throws {@link java.io.EOFException} when the other side has gone. */
    static DataInputStream read(InputStream in) throws IOException {
        DataInputStream framed = new DataInputStream(in);
        int length = framed.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("message of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        framed.readFully(bytes);
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
