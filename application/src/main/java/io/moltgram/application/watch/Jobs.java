package io.moltgram.application.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What the server does by itself again and again, and how each of these jobs went, since the start. */
public final class Jobs {

    private static final int LONGEST_PROBLEM = 200;

    /**
     * A job.
     *
     * @param name a few words, the same in every run
     * @param pause between two runs; empty for one that goes by a schedule
     * @param runs that came to their end, well or not
     * @param last the latest of them
     */
    public record Job(String name, Optional<Duration> pause, long runs, long failures, Optional<Run> last) {

        private Job with(Run run) {
            return new Job(name, pause, runs + 1, failures + (run.problem().isPresent() ? 1 : 0), Optional.of(run));
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
        all.putIfAbsent(name, new Job(name, pause, 0, 0, Optional.empty()));
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
