package io.moltgram.application.alert;

import io.moltgram.domain.alert.Alert;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Telling operators of alerts through every channel. One that fails is tried again with growing pauses and holds up no
 * other; after the last try it is given up. What is to be told is kept in memory, so that it is told without a
 * database too.
 */
public final class AlertTelling {

    /** A way to tell operators that a rule fired, or that it is over. */
    public interface Channel {

        /** A word, for logs. */
        String name();

        /** Tells it, within some seconds; throws {@link NotTold} if that did not work, so that it is tried again. */
        void tell(Alert alert) throws NotTold;
    }

    /** It did not work; the message says why, without secrets. */
    public static final class NotTold extends Exception {

        public NotTold(String why) {
            super(why, null, false, false);
        }
    }

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));
    private static final int MOST = 500;

    private record Letter(Channel channel, Alert alert, int tries, Instant due) {}

    /**
     * How a try went.
     *
     * @param problem empty if it went well
     */
    public record Told(String channel, Alert alert, String problem, boolean isGivenUp) {}

    private final Set<Channel> channels;
    private final InstantSource clock;
    private final Deque<Letter> letters = new ArrayDeque<>();

    public AlertTelling(Set<Channel> channels, InstantSource clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /** Will tell it. */
    public synchronized void on(Alert alert) {
        Instant now = clock.instant();
        for (Channel channel : channels) {
            if (letters.size() >= MOST) {
                letters.removeFirst();
            }
            letters.addLast(new Letter(channel, alert, 0, now));
        }
    }

    /** Tries what is due; returns how it went. */
    public List<Told> tell() {
        List<Told> told = new ArrayList<>();
        for (Letter letter : due()) {
            String problem = problem(letter);
            boolean isLast = letter.tries() >= PAUSES.size();
            if (!problem.isEmpty() && !isLast) {
                Instant again = clock.instant().plus(PAUSES.get(letter.tries()));
                add(new Letter(letter.channel(), letter.alert(), letter.tries() + 1, again));
            }
            told.add(new Told(letter.channel().name(), letter.alert(), problem, !problem.isEmpty() && isLast));
        }
        return told;
    }

    private static String problem(Letter letter) {
        try {
            letter.channel().tell(letter.alert());
            return "";
        } catch (NotTold e) {
            return e.getMessage();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private synchronized List<Letter> due() {
        Instant now = clock.instant();
        List<Letter> due =
                letters.stream().filter(letter -> !letter.due().isAfter(now)).toList();
        letters.removeAll(due);
        return due;
    }

    private synchronized void add(Letter letter) {
        letters.addLast(letter);
    }
}
