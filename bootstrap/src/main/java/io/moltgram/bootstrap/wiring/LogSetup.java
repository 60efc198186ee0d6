package io.moltgram.bootstrap.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.logging.JsonLines;
import io.moltgram.bootstrap.logging.LogFile;
import io.moltgram.bootstrap.logging.TextLines;
import io.moltgram.bootstrap.settings.LogSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;

/**
 * Logs to standard output, a line an event; once the settings are known, as they say. Set up by code because reading a
 * configuration file would cost a start a tenth of a second; a {@code logback.xml} named by the property {@code
 * logback.configurationFile} still takes its place.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

    private static final String OWN_CONFIGURATION = "logback.configurationFile";
    private static final String OURS = "io.moltgram";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(OWN_CONFIGURATION) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(context, new TextLines()));
        context.getLogger(OURS).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setEncoder(started(context, encoder));
        console.start();
        return console;
    }

    private static Encoder<ILoggingEvent> started(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    /**
     * Logs as the settings say. Throws {@link CannotRun} when the file cannot be written.
     *
     * @param level how much of our own is logged: error, warn, info, debug or trace
     */
    static void use(String level, LogSettings settings) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        level(level);
        if (System.getProperty(OWN_CONFIGURATION) != null
                || !settings.json() && settings.file().isEmpty()) {
            return;
        }
        settings.file().ifPresent(LogSetup::requireWritable);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(console(context, encoder(settings)));
        settings.file()
                .map(file -> LogFile.appender(
                        context, file, settings.files(), settings.days(), started(context, encoder(settings))))
                .ifPresent(root::addAppender);
    }

    /** How much of our own is logged. */
    static String level() {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                ? context.getLogger(OURS).getEffectiveLevel().toString()
                : "info";
    }

    /** From now on so much of our own is logged. */
    static void level(String level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(OURS).setLevel(Level.toLevel(level));
        }
    }

    private static Encoder<ILoggingEvent> encoder(LogSettings settings) {
        return settings.json() ? new JsonLines() : new TextLines();
    }

    private static void requireWritable(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw CannotRun.now("the log file " + file + " cannot be written");
        }
    }
}
