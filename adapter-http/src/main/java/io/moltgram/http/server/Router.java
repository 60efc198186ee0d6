package io.moltgram.http.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Javalin with all routes, as a servlet. Methods it has no use for reach it under one name, so that it remembers none.
 */
final class Router extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final int COMPRESSION = 6;

    private final transient Servlet servlet;

    Router(
            HttpSettings.Limits limits,
            Set<Routes> routes,
            Refusals refusals,
            Json json,
            RouteTable table,
            Repeats repeats,
            Watching watching) {
        Javalin javalin =
                Javalin.create(config -> configure(config, limits, routes, refusals, json, repeats, watching));
        javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(entry -> entry.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .forEach(table::add);
        this.servlet = javalin.javalinServlet();
    }

    private static void configure(
            JavalinConfig config,
            HttpSettings.Limits limits,
            Set<Routes> routes,
            Refusals refusals,
            Json json,
            Repeats repeats,
            Watching watching) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = limits.bodyBytes();
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(COMPRESSION));
        config.router.ignoreTrailingSlashes = false;
        config.router.javaLangErrorHandler((response, error) -> fail(response, error));
        config.jsonMapper(json);
        DryRuns dryRuns = new DryRuns();
        config.router.handlerWrapper(endpoint -> {
            Handler handler = isOfApi(endpoint) ? dryRuns.around(repeats.around(endpoint.handler)) : endpoint.handler;
            return endpoint.method.isHttpMethod() ? watching.around(endpoint, handler) : handler;
        });
        dryRuns.addTo(config.routes);
        refusals.addTo(config.routes);
        for (Routes some : routes) {
            some.addTo(config.routes);
        }
    }

    private static boolean isOfApi(Endpoint endpoint) {
        return endpoint.method.isHttpMethod() && Paths.isApi(endpoint.path);
    }

    private static void fail(HttpServletResponse response, Error error) {
        LOG.error("A request failed", error);
        try {
            response.sendError(500);
        } catch (IOException e) {
            LOG.debug("The client went away", e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String method = request.getMethod();
        if (method.equals("HEAD")) {
            servlet.service(new Renamed(request, "GET"), response);
        } else if (Methods.known(method)) {
            servlet.service(request, response);
        } else {
            servlet.service(new Renamed(request, "TRACE"), response);
        }
    }

    /** A request under another method; Jetty itself leaves out the body of answers to HEAD. */
    private static final class Renamed extends HttpServletRequestWrapper {

        private final String method;

        Renamed(HttpServletRequest request, String method) {
            super(request);
            this.method = method;
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
