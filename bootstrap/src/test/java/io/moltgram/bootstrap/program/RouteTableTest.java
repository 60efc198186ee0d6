package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.http.server.RouteTable.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    @Test
    void everyRouteOfTheApiSaysWhoMayCallIt() {
        try (TestServer server = TestServer.start()) {
            List<Route> routes = server.routes();
            assertTrue(routes.stream().anyMatch(route -> route.path().equals("/api/posts/{id}")));

            assertEquals(
                    List.of(),
                    routes.stream()
                            .filter(route -> route.path().startsWith("/api/")
                                    && route.access().isEmpty())
                            .toList());
        }
    }
}
