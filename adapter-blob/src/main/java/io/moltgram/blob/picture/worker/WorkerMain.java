package io.moltgram.blob.picture.worker;

import io.moltgram.domain.Refusal;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/**
 * The worker process: does one {@link Job} after another, read from standard input, until that ends. Answers go to the
 * file
 * that the only argument names, a pipe of its own, so that nothing a library prints can get between them.
 */
public final class WorkerMain {

    private WorkerMain() {}

    /** Started by {@link WorkerProcess} only. */
    public static void main(String[] arguments) throws IOException {
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        InputStream in = new FileInputStream(FileDescriptor.in);
        try (OutputStream out = new FileOutputStream(arguments[0])) {
            boolean sound = true;
            while (sound) {
                Job job = Job.read(Frames.read(in));
                sound = answer(job, out);
            }
        } catch (EOFException e) {
            return; // the server has gone, or needs this worker no more
        }
    }

    /** Answers, whatever happens; returns false when this process had better end. */
    private static boolean answer(Job job, OutputStream out) throws IOException {
        Answer answer;
        boolean sound = true;
        try {
            answer = job.run();
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
        Answer given = answer;
        Frames.write(out, given::write);
        return sound;
    }

    private static Answer damaged(String text) {
        return Answer.refused(Refusal.invalid("picture_damaged", text));
    }
}
