package io.moltgram.bootstrap.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.authorisation.AuthorisationTable.Row;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.RouteTable.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route with every sort of caller, as {@link AuthorisationTable} says. */
@TestInstance(Lifecycle.PER_CLASS)
class AuthorisationTest {

    /** The owner comes last: what it may do may be the end of the thing. */
    private static final List<Caller> ORDER = List.of(
            Caller.ANONYMOUS, Caller.ADMIN, Caller.REVOKED, Caller.READER, Caller.BLOCKED, Caller.OTHER, Caller.OWNER);

    private TestServer server;
    private Map<String, Route> routes = Map.of();

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("ADMIN_TOKEN", Cast.ADMIN_TOKEN, "BOT_SECRET", Cast.BOT_SECRET));
        routes = server.routes().stream()
                .filter(route -> route.path().startsWith("/api/"))
                .collect(Collectors.toMap(route -> Row.route(route.method(), route.path()), route -> route));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static List<Row> rows() {
        return AuthorisationTable.ROWS;
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        List<String> listed = rows().stream().map(Row::route).sorted().toList();

        assertEquals(routes.keySet().stream().sorted().toList(), listed);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRouteAnswersEachCallerAsTheTableSays(Row row) {
        Cast cast = new Cast(server, "row-" + rows().indexOf(row));
        String path = cast.things().in(row.path());
        Map<Caller, Integer> found = new EnumMap<>(Caller.class);
        Map<Caller, Integer> expected = new EnumMap<>(Caller.class);
        for (Caller caller : ORDER) {
            String body = cast.things().in(row.body());
            Answer answer = cast.api(caller).send(row.method(), path, BodyPublishers.ofString(body));
            found.put(caller, answer.status());
            expected.put(caller, row.status(caller));
            if (caller == Caller.READER) {
                assertEquals(
                        lacked(row).isPresent(), answer.at("/code").asText().equals("scope_missing"), answer.text());
            }
        }

        assertEquals(expected, found);
    }

    /** What a key for reading lacks to call the route. */
    private Optional<Scope> lacked(Row row) {
        return Optional.ofNullable(routes.get(row.route()))
                .flatMap(Route::access)
                .flatMap(Access::scope)
                .filter(scope -> scope != Scope.READ);
    }
}
