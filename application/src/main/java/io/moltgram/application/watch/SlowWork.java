package io.moltgram.application.watch;

import io.moltgram.application.Errand;
import io.moltgram.domain.fault.Scrubbed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The latest requests that took too long, and the pictures that took longest to make, since the start. */
public final class SlowWork {

    /** So many requests are kept. */
    public static final int MOST_REQUESTS = 300;

    /** So many pictures are kept. */
    public static final int MOST_PICTURES = 50;

    private static final int LONGEST_NAME = 80;
    private static final Comparator<Entry> SLOWEST_FIRST =
            Comparator.comparing(Entry::took).reversed();

    /**
     * Something that took long.
     *
     * @param at when it ended
     * @param what the route, or what was made of the picture
     * @param detail the status, or whose picture it was by its file's name
     * @param request the id of the request behind it; empty if there was none
     */
    public record Entry(Instant at, Duration took, String what, String detail, String request) {}

    private final long patience;
    private final InstantSource clock;
    private final Deque<Entry> requests = new ArrayDeque<>();
    private final List<Entry> pictures = new ArrayList<>();

    /** @param patience requests that take so long or longer are kept */
    public SlowWork(Duration patience, InstantSource clock) {
        this.patience = patience.toNanos();
        this.clock = clock;
    }

    /** A request was answered. */
    public void request(String route, int status, long nanos, String request) {
        if (nanos < patience) {
            return;
        }
        Entry entry =
                new Entry(clock.instant(), Duration.ofNanos(nanos), route, Integer.toString(status), clean(request));
        synchronized (requests) {
            requests.addFirst(entry);
            if (requests.size() > MOST_REQUESTS) {
                requests.removeLast();
            }
        }
    }

    /** Something was made of a picture, for the present errand if there is one. */
    public void picture(String what, String name, Duration took) {
        Errand errand = Errand.present();
        String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        Entry entry = new Entry(clock.instant(), took, what, cut, errand == null ? "" : clean(errand.request()));
        synchronized (pictures) {
            if (pictures.size() < MOST_PICTURES
                    || pictures.get(MOST_PICTURES - 1).took().compareTo(took) < 0) {
                pictures.add(entry);
                pictures.sort(SLOWEST_FIRST);
                if (pictures.size() > MOST_PICTURES) {
                    pictures.remove(MOST_PICTURES);
                }
            }
        }
    }

    /** Callers may name their requests, so what looks like a secret is left out. */
    private static String clean(String request) {
        return Scrubbed.isClean(request) ? request : "";
    }

    /** The latest first. */
    public List<Entry> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** The slowest first. */
    public List<Entry> pictures() {
        synchronized (pictures) {
            return List.copyOf(pictures);
        }
    }

    /** All that is kept of the request: first itself, then the pictures that it had made. */
    public List<Entry> of(String request) {
        return Stream.concat(requests().stream(), pictures().stream())
                .filter(entry -> entry.request().equals(request))
                .toList();
    }
}
