package io.moltgram.http.server;

import io.javalin.Javalin;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Has the classes of a server loaded while its start does something else, such as to open the database: a good part of
 * a start goes into loading classes, one after the other.
 */
public final class Preparation {

    private Preparation() {}

    /** Returns at once; whatever fails here, the start itself will tell. */
    public static void begin() {
        Thread thread = new Thread(Preparation::load, "preparation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Builds a server that is never started. */
    private static void load() {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.routes.get("/", ctx -> {});
        });
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        context.addServlet(new ServletHolder(javalin.javalinServlet()), "/*");
        Server server = new Server();
        server.addConnector(new ServerConnector(server));
        server.setHandler(context);
        new Json().bytes(Map.of());
    }
}
