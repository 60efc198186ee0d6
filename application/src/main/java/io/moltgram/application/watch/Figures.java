package io.moltgram.application.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How things stand at one moment, in the words of the field: named figures with labels, in base units. Filled by
 * everyone who has something to tell, for one reading, on one thread.
 */
public final class Figures {

    /** Someone who has figures to tell. It must be quick and must not fail. */
    public interface Source {
        void tell(Figures figures);
    }

    /** What a figure means. */
    public enum Kind {
        /** It goes up and down. */
        GAUGE,
        /** It only grows while the process lives. */
        COUNTER,
        /** How amounts were spread, in seconds. */
        TIMES,
        /** How amounts were spread, as counted. */
        AMOUNTS
    }

    /**
     * One reading.
     *
     * @param labels names and values in turn; few values, never what a stranger chose
     * @param spread for spreads alone
     */
    public record Sample(List<String> labels, double value, Optional<Spread> spread) {}

    /** All readings of one name. */
    public record Figure(String name, String help, Kind kind, List<Sample> samples) {}

    private final Map<String, Figure> all = new LinkedHashMap<>();

    public void gauge(String name, String help, double value, String... labels) {
        add(name, help, Kind.GAUGE, new Sample(List.of(labels), value, Optional.empty()));
    }

    /** @param name without {@code _total} */
    public void counter(String name, String help, double value, String... labels) {
        add(name, help, Kind.COUNTER, new Sample(List.of(labels), value, Optional.empty()));
    }

    /** @param nanos are told in seconds */
    public void times(String name, String help, Spread nanos, String... labels) {
        add(name, help, Kind.TIMES, new Sample(List.of(labels), 0, Optional.of(nanos)));
    }

    public void amounts(String name, String help, Spread amounts, String... labels) {
        add(name, help, Kind.AMOUNTS, new Sample(List.of(labels), 0, Optional.of(amounts)));
    }

    public Collection<Figure> all() {
        return all.values();
    }

    private void add(String name, String help, Kind kind, Sample sample) {
        all.computeIfAbsent(name, each -> new Figure(name, help, kind, new ArrayList<>()))
                .samples()
                .add(sample);
    }
}
