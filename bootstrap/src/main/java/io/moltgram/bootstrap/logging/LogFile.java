package io.moltgram.bootstrap.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;

/**
 * A log file. Each day, and whenever it has grown to 5 MiB, it is renamed and a new one begun; old ones are removed by
 * age and by number.
 */
public final class LogFile {

    /** So large a file may grow. */
    public static final long BYTES = 5L * 1024 * 1024;

    private LogFile() {}

    /**
     * @param files so many old ones are kept
     * @param days for so long
     */
    public static Appender<ILoggingEvent> appender(
            LoggerContext context, Path file, int files, int days, Encoder<ILoggingEvent> encoder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(pattern(file));
        rolling.setMaxFileSize(new FileSize(BYTES));
        rolling.setMaxHistory(days);
        rolling.setTotalSizeCap(new FileSize(BYTES * files));
        rolling.setCleanHistoryOnStart(true);
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.start();
        return appender;
    }

    /** Day and number come before the extension. */
    private static String pattern(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        return file.resolveSibling(stem + ".%d{yyyy-MM-dd, UTC}.%i" + extension).toString();
    }
}
