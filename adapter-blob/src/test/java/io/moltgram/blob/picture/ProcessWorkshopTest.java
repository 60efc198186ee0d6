package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.CardWorkshopContract;
import io.moltgram.application.contract.EarlyWorkshopContract;
import io.moltgram.application.contract.PictureWorkshopContract;
import io.moltgram.application.contract.SightWorkshopContract;
import io.moltgram.application.media.CardWorkshop;
import io.moltgram.application.media.EarlyWorkshop;
import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.application.media.PictureWorkshop.Clean;
import io.moltgram.application.media.SightWorkshop;
import io.moltgram.blob.picture.worker.Job;
import io.moltgram.blob.picture.worker.WorkerProcess;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workshop as the server uses it, with real worker processes. */
class ProcessWorkshopTest
        implements PictureWorkshopContract, CardWorkshopContract, SightWorkshopContract, EarlyWorkshopContract {

    @TempDir
    static Path shared;

    private static ProcessWorkshop workshop;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        workshop = new ProcessWorkshop(settings(1, 32, Duration.ofSeconds(30), Duration.ofMinutes(1)));
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @Override
    public PictureWorkshop workshop() {
        return workshop;
    }

    @Override
    public EarlyWorkshop early() {
        return workshop;
    }

    @Override
    public SightWorkshop sights() {
        return workshop;
    }

    @Override
    public CardWorkshop cards() {
        return workshop;
    }

    @Test
    void twoWorkersGiveTheSameBytes() throws IOException {
        Path source = Files.write(folder.resolve("source"), Corpus.jpeg(1500, 900));
        Clean one = workshop.clean(source, Files.createDirectory(folder.resolve("one")));
        try (ProcessWorkshop second =
                new ProcessWorkshop(settings(1, 0, Duration.ofSeconds(30), Duration.ofMinutes(1)))) {
            Clean other = second.clean(source, Files.createDirectory(folder.resolve("other")));

            assertEquals(one.picture(), other.picture());
            Map<Rendition, Path> ours = workshop.prepare(one.original(), folder.resolve("one"));
            Map<Rendition, Path> theirs = second.prepare(other.original(), folder.resolve("other"));
            assertEquals(2, ours.size());
            for (var rendition : ours.entrySet()) {
                assertArrayEquals(
                        Files.readAllBytes(rendition.getValue()), Files.readAllBytes(theirs.get(rendition.getKey())));
            }
        }
    }

    @Test
    void aPictureWhoseWorkerIsKilledIsDoneByAnotherOne() throws Exception {
        Set<Long> before = children();
        try (ProcessWorkshop own = new ProcessWorkshop(settings(1, 1, Duration.ofSeconds(30), Duration.ofMinutes(1)))) {
            Path source = Files.write(folder.resolve("source"), Corpus.png(40, 40));
            own.clean(source, folder);
            ProcessHandle worker = newChild(before).orElseThrow();
            signal("-STOP", Long.toString(worker.pid()));
            FutureTask<Clean> inWork = new FutureTask<>(() -> own.clean(source, folder));
            start(inWork, "Frames", "read");
            worker.destroyForcibly();

            assertEquals(40, inWork.get().picture().width());
            assertFalse(worker.isAlive());
            assertEquals(40, own.clean(source, folder).picture().width());
        }
    }

    @Test
    void whenEveryWorkerIsKilledThePictureMayComeAgain() throws Exception {
        Set<Long> before = children();
        try (ProcessWorkshop own = new ProcessWorkshop(settings(1, 1, Duration.ofSeconds(30), Duration.ofMinutes(1)))) {
            Path source = Files.write(folder.resolve("source"), Corpus.png(40, 40));
            FutureTask<Clean> inWork = new FutureTask<>(() -> own.clean(source, folder));
            new Thread(inWork).start();
            await(() -> {
                newChild(before).ifPresent(ProcessHandle::destroyForcibly);
                return inWork.isDone();
            });
            Refusal refusal = (Refusal)
                    assertThrows(ExecutionException.class, inWork::get).getCause();

            assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
            assertEquals("pictures_unavailable", refusal.code());
            assertEquals(2L, refusal.facts().get(Refusal.RETRY_AFTER));
            assertEquals(40, own.clean(source, folder).picture().width());
        }
    }

    @Test
    void aPictureThatTakesTooLongIsRefusedAndTheNextOneWorks() throws IOException {
        try (ProcessWorkshop hasty =
                new ProcessWorkshop(settings(1, 0, Duration.ofMillis(200), Duration.ofMinutes(1)))) {
            Path source = Files.write(folder.resolve("source"), Corpus.bomb(6_000, 6_000));
            Refusal refusal;
            do { // where the machine had no time for it, it may come again
                refusal = assertThrows(Refusal.class, () -> hasty.clean(source, folder));
            } while (refusal.kind() == Refusal.Kind.UNAVAILABLE);

            assertEquals("picture_damaged", refusal.code());
            assertEquals("Picture takes too long to read", refusal.text());
            assertEquals(Refusal.Kind.INVALID, refusal.kind());
            Path next = Files.write(folder.resolve("next"), Corpus.png(40, 40));
            assertEquals(40, workshop.clean(next, folder).picture().width());
        }
    }

    @Test
    void eightHostilePicturesAtOnceAreAllRefused() throws Exception {
        Path bomb = Files.write(folder.resolve("bomb"), Corpus.bomb(30_000, 30_000));
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Path own = Files.createDirectory(folder.resolve("own" + i));
            calls.add(() ->
                    assertThrows(Refusal.class, () -> workshop.clean(bomb, own)).code());
        }
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> code : callers.invokeAll(calls)) {
                assertEquals("picture_too_large", code.get());
            }
        } finally {
            callers.shutdown();
        }
        Path source = Files.write(folder.resolve("source"), Corpus.png(40, 40));
        assertEquals(40, workshop.clean(source, folder).picture().width());
    }

    @Test
    void whenTooManyWaitTheNextIsSentAway() throws Exception {
        Set<Long> before = children();
        try (ProcessWorkshop small =
                new ProcessWorkshop(settings(1, 1, Duration.ofSeconds(30), Duration.ofMinutes(1)))) {
            Path source = Files.write(folder.resolve("source"), Corpus.png(40, 40));
            small.clean(source, folder);
            String worker = Long.toString(newChild(before).orElseThrow().pid());
            signal("-STOP", worker);
            FutureTask<Clean> inWork = new FutureTask<>(() -> small.clean(source, folder));
            FutureTask<Clean> waiting = new FutureTask<>(() -> small.clean(source, folder));
            start(inWork, "Frames", "read");
            start(waiting, "Semaphore", "acquire");

            Refusal refusal = assertThrows(Refusal.class, () -> small.clean(source, folder));
            assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
            assertEquals("pictures_busy", refusal.code());
            assertEquals(2L, refusal.facts().get(Refusal.RETRY_AFTER));
            signal("-CONT", worker);
            assertEquals(40, inWork.get().picture().width());
            assertEquals(40, waiting.get().picture().width());
        }
    }

    @Test
    void idleAndClosedWorkersEnd() throws Exception {
        Set<Long> before = children();
        Path source = Files.write(folder.resolve("source"), Corpus.png(40, 40));
        try (ProcessWorkshop restful =
                new ProcessWorkshop(settings(1, 0, Duration.ofSeconds(30), Duration.ofMillis(200)))) {
            restful.clean(source, folder);
            ProcessHandle worker = newChild(before).orElseThrow();
            worker.onExit().get(20, TimeUnit.SECONDS);
            assertEquals(40, restful.clean(source, folder).picture().width());
        }
        await(() -> newChild(before).isEmpty());
    }

    @Test
    void aWorkerInTheMiddleOfAJobEndsWithTheServer() throws Exception {
        Path source = Files.write(folder.resolve("source"), Corpus.png(6_000, 6_000));
        WorkerProcess worker = WorkerProcess.start(settings(1, 0, Duration.ofSeconds(30), Duration.ofMinutes(1)));
        ProcessHandle process = ProcessHandle.of(worker.pid()).orElseThrow();
        FutureTask<Object> inWork = new FutureTask<>(() -> worker.run(new Job.Cleaning(source, folder)));
        start(inWork, "Frames", "read");
        worker.close();

        process.onExit().get(20, TimeUnit.SECONDS);
        assertThrows(ExecutionException.class, inWork::get, "the job was done before the end");
    }

    @Test
    void aWorkerInheritsNoSecrets() throws Exception {
        Set<Long> before = children();
        Path source = Files.write(folder.resolve("source"), Corpus.png(40, 40));
        try (ProcessWorkshop own = new ProcessWorkshop(settings(1, 0, Duration.ofSeconds(30), Duration.ofMinutes(1)))) {
            own.clean(source, folder);
            long pid = newChild(before).orElseThrow().pid();
            String environment = Files.readString(Path.of("/proc/" + pid + "/environ"));

            Set<String> names = environment
                    .lines()
                    .flatMap(all -> List.of(all.split("\0")).stream())
                    .map(entry -> entry.substring(0, entry.indexOf('=')))
                    .collect(Collectors.toSet());
            names.removeIf(name -> name.startsWith("MALLOC_"));
            assertTrue(
                    Set.of("PATH", "HOME", "LANG", "SVT_LOG", "PWD", "_", "SHLVL", "OLDPWD")
                            .containsAll(names),
                    names.toString());
        }
    }

    /** Starts a thread and waits until it stands in the method. */
    private static void start(Runnable work, String type, String method) {
        Thread thread = new Thread(work);
        thread.start();
        await(() -> Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith(type)
                        && frame.getMethodName().equals(method)));
    }

    private static void signal(String signal, String pid) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", signal, pid).start().waitFor());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.onSpinWait();
        }
    }

    private static WorkshopSettings settings(int workers, int queue, Duration limit, Duration idle) {
        WorkshopSettings standard = WorkshopSettings.standard(shared.resolve("scratch"));
        return new WorkshopSettings(
                workers, queue, limit, standard.heapMegabytes(), standard.nativeMegabytes(), idle, standard.scratch());
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static Optional<ProcessHandle> newChild(Set<Long> before) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.isAlive() && !before.contains(child.pid()))
                .findAny();
    }
}
