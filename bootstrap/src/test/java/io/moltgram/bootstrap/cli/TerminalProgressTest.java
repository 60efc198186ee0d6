package io.moltgram.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(1_000_000);

    @Test
    void aFileGetsALineATenth() {
        Progress progress = progress(false);

        for (int done = 0; done <= 100; done++) {
            progress.at(done, 100, "posts");
        }

        assertEquals(11, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void aFileGetsALineWheneverTheWorkChanges() {
        Progress progress = progress(false);

        progress.at(1, 0, "agents");
        progress.at(2, 0, "agents");
        progress.at(2, 0, "posts");

        assertEquals("1 agents\n2 posts\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeCountedHasNoFigure() {
        progress(false).at(0, 0, "the base");
        progress(true).at(0, 0, "the base");

        assertEquals(
                "the base\n\r\u001b[K[------------------------------] the base", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPersonSeesOneLineGrow() {
        Progress progress = progress(true);

        progress.at(1, 2, "posts");
        now.addAndGet(50); // too soon to be drawn
        progress.at(1, 2, "posts");
        progress.at(2, 2, "posts");

        assertEquals(
                "\r\u001b[K[###############---------------] 1/2 posts"
                        + "\r\u001b[K[##############################] 2/2 posts\n",
                out.toString(StandardCharsets.UTF_8));
    }

    private Progress progress(boolean terminal) {
        return new TerminalProgress(new PrintStream(out), terminal, () -> Instant.ofEpochMilli(now.get()));
    }
}
