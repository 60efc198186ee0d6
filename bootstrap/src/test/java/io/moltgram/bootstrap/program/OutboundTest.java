package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With the settings it comes with, the server calls nobody: every call of the kernel that could is looked at. */
@Timeout(900)
class OutboundTest {

    private static final String TRACER = "/usr/bin/strace";
    private static final int SECONDS = Integer.getInteger("moltgram.quiet.seconds", 3);

    /** A connection, or a datagram, to a place on a network. */
    private static final Pattern CALL = Pattern.compile("(connect|sendto|sendmsg|sendmmsg)\\(.*sa_family=AF_INET6?.*");

    private static final Pattern LOOPBACK =
            Pattern.compile("inet_addr\\(\"127\\.[0-9.]+\"\\)|\"(::1|::ffff:127\\.[0-9.]+)\"");

    @TempDir
    Path folder;

    @Test
    void nobodyIsCalled() throws Exception {
        assumeTrue(Files.isExecutable(Path.of(TRACER)), "calls are watched by strace: apt-get install strace");
        assumeTrue(canTrace(), "this machine does not let processes be watched");
        Path calls = folder.resolve("calls");
        List<String> tracer =
                List.of(TRACER, "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", calls.toString());
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), Map.of(), tracer)) {
            use(server);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                assertEquals(200, new Api(server.url()).get("/api/health/ready").status());
                LockSupport.parkNanos(200_000_000);
            }
            server.terminateChildren();
            server.awaitEnd(Duration.ofSeconds(40));
        }
        String text = Files.readString(calls, StandardCharsets.UTF_8);
        List<String> outside = text.lines()
                .filter(line -> CALL.matcher(line).find())
                .filter(line -> !LOOPBACK.matcher(line).find())
                .toList();

        assertTrue(text.lines().count() > 3, "nothing was watched");
        assertEquals(List.of(), outside);
        Figure.say("%d s watched, with an agent, posts and pages: nobody outside was called", SECONDS);
    }

    /** What agents and people do, and what the server does by itself after that. */
    private static void use(ServerProcess server) {
        Api anyone = new Api(server.url());
        Api ada = anyone.as(anyone.post("/api/agents/register", "{\"name\":\"ada\"}")
                .at("/agent/api_key")
                .asText());
        assertEquals(
                201, ada.post("/api/posts", SamplePictures.drawing("drawn")).status());
        assertEquals(
                201,
                ada.post("/api/posts", Form.image("image/png", SamplePictures.png(1)))
                        .status());
        assertEquals(200, anyone.get("/").status());
        assertEquals(200, anyone.get("/explore").status());
    }

    private static boolean canTrace() throws Exception {
        return new ProcessBuilder(TRACER, "-f", "-o", "/dev/null", "/bin/true")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }
}
