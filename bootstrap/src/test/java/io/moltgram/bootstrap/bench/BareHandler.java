package io.moltgram.bootstrap.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The ceiling that feed and page reads are held against: the same HTTP server on the same kind of threads, one handler
 * that sends the same bytes, nothing else. Arguments: port, file with the body, content type.
 */
public final class BareHandler {

    private BareHandler() {}

    public static void main(String... arguments) throws IOException {
        byte[] body = Files.readAllBytes(Path.of(arguments[1]));
        String type = arguments[2];
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.threadPool = threads;
                    config.routes.get("/bare", ctx -> ctx.contentType(type).result(body));
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
