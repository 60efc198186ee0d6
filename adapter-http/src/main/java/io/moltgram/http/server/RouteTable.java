package io.moltgram.http.server;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** All routes of a server, as they were added: for its description, and for tests that must miss none. */
public final class RouteTable {

    /**
     * One route.
     *
     * @param path with names in braces, such as {@code /api/posts/{id}}
     * @param access empty for pages and media
     */
    public record Route(String method, String path, Optional<Access> access) {}

    private final List<Route> routes = new CopyOnWriteArrayList<>();

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    void add(Endpoint endpoint) {
        routes.add(new Route(endpoint.method.name(), endpoint.path, access(endpoint)));
    }

    private static Optional<Access> access(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        Set<RouteRole> all = roles == null ? Set.of() : roles.getRoles();
        return all.stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .findFirst();
    }
}
