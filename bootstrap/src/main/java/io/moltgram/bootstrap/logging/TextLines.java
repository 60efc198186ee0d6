package io.moltgram.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import io.moltgram.domain.fault.Scrubbed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A line an event for people, with the request it belongs to; below it the stack of what was thrown. */
public final class TextLines extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);
    private static final int LEVEL_WIDTH = 5;
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        String level = event.getLevel().toString();
        line.append(' ').append(level).append(" ".repeat(LEVEL_WIDTH - level.length() + 1));
        Visible.append(line, event.getMDCPropertyMap().getOrDefault("request", ""));
        String logger = event.getLoggerName();
        line.append(' ')
                .append(logger, logger.lastIndexOf('.') + 1, logger.length())
                .append(": ");
        Visible.append(line, event.getFormattedMessage());
        line.append('\n');
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            stack(line, thrown, thrown == event.getThrowableProxy() ? "" : "Caused by: ");
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void stack(StringBuilder out, IThrowableProxy thrown, String before) {
        out.append(before);
        Visible.append(out, summary(thrown));
        out.append('\n');
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        int own = frames.length - thrown.getCommonFrames();
        for (int i = 0; i < own; i++) {
            out.append('\t').append(frames[i].getSTEAsString()).append('\n');
        }
        if (own < frames.length) {
            out.append("\t... ").append(frames.length - own).append(" more\n");
        }
    }

    /** What an exception says may hold what somebody sent. */
    static String summary(IThrowableProxy thrown) {
        String message = thrown.getMessage();
        return message == null
                ? thrown.getClassName()
                : thrown.getClassName() + ": " + Scrubbed.of(message).text();
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
