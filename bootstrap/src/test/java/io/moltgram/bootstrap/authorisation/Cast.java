package io.moltgram.bootstrap.authorisation;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** The callers of one row: agents of its own, so that no row changes what another one finds. */
final class Cast {

    static final String ADMIN_TOKEN = "the token of the operator";
    static final String BOT_SECRET = "the secret of the bot";

    private static final String KEYS = "/api/agents/me/keys";

    private final TestServer server;
    private final Api api;
    private final Map<Caller, Api> callers = new EnumMap<>(Caller.class);
    private final Things things;

    /** @param name a word that no other row has */
    Cast(TestServer server, String name) {
        this.server = server;
        this.api = new Api(server.url());
        Api owner = agent("owner-" + name);
        callers.put(Caller.ANONYMOUS, api);
        callers.put(Caller.OTHER, agent("other-" + name));
        callers.put(Caller.OWNER, owner);
        callers.put(Caller.READER, api.as(key(owner).at("/key/api_key").asText()));
        callers.put(Caller.REVOKED, api.as(revoked(owner)));
        callers.put(Caller.BLOCKED, blocked("blocked-" + name));
        callers.put(Caller.ADMIN, api.with("X-Admin-Token", ADMIN_TOKEN).with("X-Bot-Secret", BOT_SECRET));
        this.things = new Things(owner, "owner-" + name, agent("third-" + name), "third-" + name);
    }

    Api api(Caller caller) {
        return callers.get(caller);
    }

    Things things() {
        return things;
    }

    private Api agent(String name) {
        return api.as(server.register(name));
    }

    private static Answer key(Api owner) {
        return owner.post(KEYS, Map.of("name", "reader"));
    }

    private static String revoked(Api owner) {
        Answer made = key(owner);
        owner.delete(KEYS + "/" + made.at("/key/id").asText());
        return made.at("/key/api_key").asText();
    }

    /** Blocks an agent that has done nothing yet, so that no cache knows of it. */
    private Api blocked(String name) {
        Api agent = agent(name);
        String sql = "INSERT INTO blocks (agent_id, action, reason, from_at)"
                + " SELECT id, 'like', 'a test', 0 FROM agents WHERE name = ?";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + server.data() + "/moltgram.db");
                PreparedStatement block = connection.prepareStatement(sql)) {
            block.setString(1, name);
            block.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return agent;
    }
}
