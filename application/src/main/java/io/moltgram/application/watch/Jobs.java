package io.moltgram.application.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** What the server does by itself again and again, and how each of these jobs went, since the start. */
public final class Jobs {

    private static final int LONGEST_PROBLEM = 200;

    /**
     * A job.
     *
     * @param name a few words, the same in every run
     * @param pause between two runs; empty for one that goes by a schedule, or is asked for
     * @param due when a schedule has it run next
     * @param runs that came to their end, well or not
     * @param last the latest of them
     */
    public record Job(
            String name,
            Optional<Duration> pause,
            Optional<Instant> due,
            long runs,
            long failures,
            Optional<Run> last) {

        private Job with(Run run) {
            long failed = failures + (run.problem().isPresent() ? 1 : 0);
            return new Job(name, pause, due, runs + 1, failed, Optional.of(run));
        }

        private Job at(Instant moment) {
            return new Job(name, pause, Optional.of(moment), runs, failures, last);
        }

        /** When it runs next, as far as that is known. */
        public Optional<Instant> next() {
            return due.or(() -> pause.flatMap(
                    time -> last.map(run -> run.at().plus(run.took()).plus(time))));
        }
    }

    /**
     * How a job went.
     *
     * @param at when it began
     * @param done how many things it dealt with
     * @param problem why it failed, if it did
     */
    public record Run(Instant at, Duration took, long done, Optional<String> problem) {}

    private final ConcurrentMap<String, Job> all = new ConcurrentHashMap<>();

    /** There is such a job, though it did not run yet. */
    public void expect(String name, Optional<Duration> pause) {
        all.putIfAbsent(name, new Job(name, pause, Optional.empty(), 0, 0, Optional.empty()));
    }

    /** It runs by a schedule, and that is its next time. */
    public void schedule(String name, Instant next) {
        expect(name, Optional.empty());
        all.computeIfPresent(name, (same, job) -> job.at(next));
    }

    /** Does the work, notes how that went, and throws on what it threw. */
    public void attempt(String name, InstantSource clock, LongSupplier work) {
        Instant at = clock.instant();
        try {
            long done = work.getAsLong();
            ran(name, at, since(at, clock), done);
        } catch (RuntimeException e) {
            failed(name, at, since(at, clock), e.toString());
            throw e;
        }
    }

    /** None if the clock was put back meanwhile. */
    private static Duration since(Instant at, InstantSource clock) {
        Duration took = Duration.between(at, clock.instant());
        return took.isNegative() ? Duration.ZERO : took;
    }

    /** It came to its end. */
    public void ran(String name, Instant at, Duration took, long done) {
        add(name, new Run(at, took, done, Optional.empty()));
    }

    /** It failed; the next run tries again. */
    public void failed(String name, Instant at, Duration took, String problem) {
        String line = problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
        add(name, new Run(at, took, 0, Optional.of(line)));
    }

    private void add(String name, Run run) {
        expect(name, Optional.empty());
        all.computeIfPresent(name, (same, job) -> job.with(run));
    }

    /** All of them, by name. */
    public List<Job> all() {
        List<Job> jobs = new ArrayList<>(all.values());
        jobs.sort(Comparator.comparing(Job::name));
        return jobs;
    }
}
