package io.moltgram.bootstrap.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private static final long NOON = 1_795_780_800_000L;
    private static final long MINUTE = 60_000;
    private static final int LINES = 60;

    @TempDir
    Path folder;

    /** Ten times the size of a file is written, and three old files are wanted. */
    @Test
    void aFileIsRenamedAtFiveMebibytesAndOldOnesGo() throws IOException {
        LoggerContext context = new LoggerContext();
        context.start();
        Path file = folder.resolve("gram.log");
        Appender<ILoggingEvent> appender = appender(context, file, 3);
        String megabyte = "x".repeat(1024 * 1024);
        for (int i = 0; i < LINES; i++) {
            LoggingEvent event =
                    new LoggingEvent("", context.getLogger("a.B"), Level.INFO, i + " " + megabyte, null, null);
            event.setMDCPropertyMap(Map.of());
            event.setTimeStamp(NOON + i * MINUTE);
            appender.doAppend(event);
        }
        appender.stop();
        context.stop(); // waits for what removes old files

        List<Path> kept = files();
        assertTrue(kept.size() >= 2 && kept.size() <= 5, kept.toString());
        for (Path each : kept) {
            assertTrue(Files.size(each) <= LogFile.BYTES + 2L * 1024 * 1024, each + " has " + Files.size(each));
            assertTrue(
                    each.equals(file) || each.getFileName().toString().matches("gram\\.[0-9-]{10}\\.\\d+\\.log"),
                    each.toString());
        }
        assertTrue(Files.readString(file).contains(" " + (LINES - 1) + " x"));
    }

    private static Appender<ILoggingEvent> appender(LoggerContext context, Path file, int files) {
        TextLines encoder = new TextLines();
        encoder.setContext(context);
        encoder.start();
        return LogFile.appender(context, file, files, 30, encoder);
    }

    @Test
    void filesThatAreTooOldGoAtTheNextStart() throws IOException {
        DateTimeFormatter day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
        Instant now = Instant.now();
        Path old = named(day.format(now.minus(Duration.ofDays(32))), now);
        Path young = named(day.format(now.minus(Duration.ofDays(3))), now);
        Path other = Files.writeString(folder.resolve("other.2020-01-01.0.log"), "x");
        LoggerContext context = new LoggerContext();
        context.start();
        appender(context, folder.resolve("gram.log"), 3).stop();
        context.stop();

        assertTrue(Files.exists(young));
        assertTrue(Files.exists(other));
        assertEquals(false, Files.exists(old));
    }

    private Path named(String day, Instant time) throws IOException {
        Path file = Files.writeString(folder.resolve("gram." + day + ".0.log"), "x");
        Files.setLastModifiedTime(file, FileTime.from(time));
        return file;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
