package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.corpus.Mutants;
import io.moltgram.blob.picture.corpus.Specimen;
import io.moltgram.blob.picture.corpus.Specimen.Fate;
import io.moltgram.blob.picture.corpus.Specimens;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every specimen and some thousands of mutants go through the workshop: each is shown or refused in words, and no
 * worker dies of it. The property {@code moltgram.mutants} says how many mutants, {@code moltgram.seed} which ones;
 * {@code moltgram.corpus=whole} adds the slowest specimens.
 */
class CorpusTest {

    private static final Set<String> CODES =
            Set.of("picture_unsupported", "picture_damaged", "picture_too_large", "svg_refused");

    /** A second is promised for refusals; machines that test are busy with other things. */
    private static final long MOST_MILLISECONDS = 3_000;

    /** Comes first wherever a worker has gone, so that a new one's start is not what is measured. */
    private static final Specimen WARM = new Specimen(
            "warm",
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>".getBytes(StandardCharsets.UTF_8),
            Fate.SHOWN);

    /** Of a worker that is gone nobody can ask how long it took. */
    private static final long NO_TIME = -1;

    private static final long MOST_GROWTH = 128;

    @TempDir
    Path folder;

    /**
     * What became of one.
     *
     * @param code of the refusal, empty if shown
     * @param stopped whether it had to be stopped, which ends its worker
     * @param cpu milliseconds
     */
    private record Outcome(Specimen specimen, String code, boolean stopped, long cpu) {
        @Override
        public String toString() {
            return specimen + ": " + code + ", " + cpu + " ms";
        }
    }

    @Test
    void everySpecimenIsShownOrRefusedAndNoWorkerDies() throws IOException {
        List<Specimen> specimens = Specimens.all();
        assertTrue(specimens.size() >= 300, specimens.size() + " specimens");
        run(specimens.stream(), "specimens");
    }

    @Test
    void everyMutantIsShownOrRefusedAndNoWorkerDies() throws IOException {
        int count = Integer.getInteger("moltgram.mutants", 2_000);
        run(Mutants.of(Specimens.all(), count, Long.getLong("moltgram.seed", 20261127)), "mutants");
    }

    private void run(Stream<Specimen> specimens, String what) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        Set<Long> others = children();
        Set<Long> workers = new HashSet<>();
        long before;
        long after;
        try (ProcessWorkshop workshop = new ProcessWorkshop(WorkshopSettings.standard(folder.resolve("scratch")))) {
            for (int i = 0; i < 12; i++) {
                outcome(workshop, new Specimen("first", Corpus.jpeg(2400, 1800), Fate.SHOWN), others);
            }
            before = Usage.resident(worker(others).orElseThrow());
            for (Specimen specimen : (Iterable<Specimen>) specimens::iterator) {
                if (worker(others).isEmpty()) {
                    outcome(workshop, WARM, others);
                }
                outcomes.add(outcome(workshop, specimen, others));
                worker(others).ifPresent(workers::add);
            }
            after = Usage.resident(worker(others).orElseThrow());
        }
        report(what, outcomes, workers.size(), before, after);
        assertEquals(
                List.of(), outcomes.stream().filter(each -> !isAsItMust(each)).toList());
        long stopped = outcomes.stream().filter(Outcome::stopped).count();
        assertTrue(workers.size() <= 1 + stopped, workers.size() + " workers for " + stopped + " that were stopped");
        assertTrue(after - before < MOST_GROWTH, before + " MB became " + after);
        assertEquals(
                List.of(),
                outcomes.stream()
                        .filter(each -> !each.code.isEmpty() && each.cpu > MOST_MILLISECONDS)
                        .toList());
    }

    private Outcome outcome(ProcessWorkshop workshop, Specimen specimen, Set<Long> others) throws IOException {
        Path room = Files.createDirectories(folder.resolve("room"));
        Path source = Files.write(room.resolve("source"), specimen.bytes());
        Optional<Long> now = worker(others);
        long start = now.isPresent() ? Usage.cpu(now.get()) : 0;
        String code = "";
        boolean stopped = false;
        try {
            workshop.clean(source, room);
        } catch (Refusal refusal) {
            code = refusal.code();
            stopped = refusal.text().contains("too long to") || refusal.text().contains("too much memory");
        }
        try (Stream<Path> files = Files.list(room)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Optional<Long> then = worker(others);
        if (then.isEmpty()) {
            return new Outcome(specimen, code, stopped, NO_TIME);
        }
        return new Outcome(specimen, code, stopped, Usage.cpu(then.get()) - (then.equals(now) ? start : 0));
    }

    private static boolean isAsItMust(Outcome outcome) {
        return switch (outcome.specimen.fate()) {
            case SHOWN -> outcome.code.isEmpty();
            case REFUSED -> CODES.contains(outcome.code);
            case EITHER -> outcome.code.isEmpty() || CODES.contains(outcome.code);
        };
    }

    private static void report(String what, List<Outcome> outcomes, int workers, long before, long after) {
        long refused = outcomes.stream().filter(each -> !each.code.isEmpty()).count();
        System.out.printf(
                "%d %s: %d shown, %d refused; workers %d; worker's memory %d MB before, %d MB after%n",
                outcomes.size(), what, outcomes.size() - refused, refused, workers, before, after);
        for (boolean shown : new boolean[] {true, false}) {
            System.out.println("  most CPU of those " + (shown ? "shown" : "refused"));
            outcomes.stream()
                    .filter(each -> each.code.isEmpty() == shown)
                    .sorted(Comparator.comparingLong(Outcome::cpu).reversed())
                    .limit(5)
                    .forEach(each -> System.out.println("    " + each));
        }
    }

    private static Optional<Long> worker(Set<Long> others) {
        return children().stream().filter(pid -> !others.contains(pid)).findAny();
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }
}
