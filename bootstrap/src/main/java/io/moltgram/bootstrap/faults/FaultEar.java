package io.moltgram.bootstrap.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.moltgram.application.Errand;
import io.moltgram.application.fault.FaultNoting;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.fault.Fault;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Hears whatever is logged as a warning with an exception, or as an error, by us or by a library, on any thread, and
 * however little of it is written to the log. So whoever logs what nobody foresaw need do nothing else.
 */
public final class FaultEar extends TurboFilter implements AutoCloseable {

    private final FaultNoting noting;
    private final InstantSource clock;
    private final ThreadLocal<Boolean> isBusy = ThreadLocal.withInitial(() -> false);

    public FaultEar(FaultNoting noting, InstantSource clock) {
        this.noting = noting;
        this.clock = clock;
    }

    /** From now on it hears. */
    public void open() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(this);
        }
    }

    /** It hears no more. */
    @Override
    public void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String pattern,
            Object @Nullable [] words,
            @Nullable Throwable thrown) {
        if (level.isGreaterOrEqual(Level.WARN) && (pattern != null || thrown != null)) {
            Throwable found = thrown == null ? last(words) : thrown;
            boolean isForeseen = found instanceof Refusal;
            if (!isForeseen && (found != null || level == Level.ERROR) && !isBusy.get()) {
                isBusy.set(true);
                try {
                    hear(logger.getName(), pattern == null ? "" : pattern, words, found);
                } catch (RuntimeException e) { // whoever logs must not suffer
                    addError("a fault was not noted", e);
                } finally {
                    isBusy.remove();
                }
            }
        }
        return FilterReply.NEUTRAL;
    }

    private static @Nullable Throwable last(Object @Nullable [] words) {
        return words != null && words.length > 0 && words[words.length - 1] instanceof Throwable thrown ? thrown : null;
    }

    private void hear(String logger, String pattern, Object @Nullable [] words, @Nullable Throwable thrown) {
        Errand errand = Errand.present();
        Fault.Scene scene = new Fault.Scene(
                errand == null || errand.route().isEmpty() ? work() : errand.route(),
                errand == null ? "" : errand.request(),
                clock.instant());
        noting.note(
                thrown == null
                        ? Fault.said(
                                logger,
                                pattern,
                                MessageFormatter.arrayFormat(pattern, words).getMessage(),
                                scene)
                        : Fault.of(thrown, scene));
    }

    /** What is at work where no request is. */
    private static String work() {
        return Thread.currentThread().getName().replaceAll("[0-9]+", "#");
    }
}
