package io.moltgram.blob.picture.worker;

import io.moltgram.blob.picture.codec.Room;
import io.moltgram.blob.picture.svg.SvgClock;
import io.moltgram.domain.Refusal;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * The worker process: does one {@link Job} after another, read from standard input, until that ends; then it ends at
 * once, even in the middle of a job, because nobody is left to put an end to a picture that takes for ever. Answers go
 * to the file that the only argument names, a pipe of its own, so that nothing a library prints can get between them.
 */
public final class WorkerMain {

    private static final long WATCH_MILLISECONDS = 50;

    /** Nothing came for so long: there is time to tidy up. */
    private static final long PAUSE_MILLISECONDS = 100;

    private static final long ROOMY_BYTES = 40L << 20;

    /** That much is given back before the next picture. */
    private static final long LARGE_BYTES = 96L << 20;

    /** @param alone whether it may turn out to be large */
    private record Asked(boolean alone, Job job) {

        static Asked read(DataInputStream in) throws IOException {
            return new Asked(in.readBoolean(), Job.read(in));
        }
    }

    private WorkerMain() {}

    /** Started by {@link WorkerProcess} only. */
    public static void main(String[] arguments) throws IOException {
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        BlockingQueue<Asked> jobs = new ArrayBlockingQueue<>(1);
        Thread listener = new Thread(() -> listen(jobs), "listener");
        listener.setDaemon(true);
        listener.start();
        try (OutputStream out = new FileOutputStream(arguments[0])) {
            Thread watcher = new Thread(() -> watch(out), "watcher");
            watcher.setDaemon(true);
            watcher.start();
            boolean sound = true;
            while (sound) {
                Asked next = jobs.poll(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    giveBackMemory(ROOMY_BYTES);
                    next = jobs.take();
                }
                sound = answer(next, out);
                giveBackMemory(LARGE_BYTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands on the jobs as they come, and ends the process when the server has gone or needs this worker no more. */
    private static void listen(BlockingQueue<Asked> jobs) {
        try {
            InputStream in = new FileInputStream(FileDescriptor.in);
            while (true) {
                jobs.put(Asked.read(Frames.read(in)));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException | InterruptedException | RuntimeException | OutOfMemoryError e) {
            System.err.println("worker cannot read: " + e);
            Runtime.getRuntime().halt(1);
        }
    }

    /** Answers, whatever happens; returns false when this process had better end. */
    private static boolean answer(Asked asked, OutputStream out) throws IOException {
        Answer answer;
        boolean sound = true;
        try {
            Room.alone(asked.alone());
            answer = asked.job().run();
        } catch (Room.Wanted wanted) {
            answer = Answer.alone();
        } catch (Refusal refusal) {
            answer = Answer.refused(refusal);
        } catch (OutOfMemoryError e) {
            answer = damaged("Picture needs too much memory");
            sound = false;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            System.err.println("picture failed: " + e);
            answer = damaged("Picture is damaged and cannot be read");
        } catch (LinkageError e) {
            System.err.println("libraries for pictures cannot be loaded: " + e);
            answer = Answer.refused(
                    Refusal.unavailable("pictures_unavailable", "Pictures cannot be worked on just now", 60));
            sound = false;
        }
        send(answer, out);
        return sound;
    }

    /** After a large picture the heap stays large until somebody asks. */
    private static void giveBackMemory(long most) {
        if (Runtime.getRuntime().totalMemory() > most) {
            System.gc();
        }
    }

    /** Refuses a drawing that takes too long, and ends the process, which is the only way to end the drawing. */
    private static void watch(OutputStream out) {
        try {
            while (true) {
                Thread.sleep(WATCH_MILLISECONDS);
                synchronized (out) {
                    if (SvgClock.isOver()) {
                        send(Answer.refused(SvgClock.refusal()), out);
                        Runtime.getRuntime().halt(0);
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void send(Answer answer, OutputStream out) throws IOException {
        synchronized (out) {
            Frames.write(out, answer::write);
        }
    }

    private static Answer damaged(String text) {
        return Answer.refused(Refusal.invalid("picture_damaged", text));
    }
}
