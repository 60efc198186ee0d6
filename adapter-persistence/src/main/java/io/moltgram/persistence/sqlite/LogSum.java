package io.moltgram.persistence.sqlite;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The running sum of a write-ahead log: SQLite's "Database File Format", section 4.2. */
final class LogSum {

    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final boolean isLittle;
    private int first;
    private int second;

    LogSum(ByteOrder order, int first, int second) {
        this.isLittle = order == ByteOrder.LITTLE_ENDIAN;
        this.first = first;
        this.second = second;
    }

    int first() {
        return first;
    }

    int second() {
        return second;
    }

    /** @param length a multiple of 8 */
    void add(byte[] bytes, int from, int length) {
        int one = first;
        int two = second;
        for (int at = from; at < from + length; at += 8) {
            int word = (int) LITTLE.get(bytes, at);
            int next = (int) LITTLE.get(bytes, at + 4);
            one += (isLittle ? word : Integer.reverseBytes(word)) + two;
            two += (isLittle ? next : Integer.reverseBytes(next)) + one;
        }
        first = one;
        second = two;
    }
}
