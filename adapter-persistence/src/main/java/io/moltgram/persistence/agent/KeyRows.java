package io.moltgram.persistence.agent;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** API keys as rows of {@code api_keys}; scopes stand in one text, parted by blanks. */
final class KeyRows {

    private KeyRows() {}

    static IssuedKey key(ResultSet row, StatementContext context) throws SQLException {
        return new IssuedKey(
                new KeyId(row.getLong("id")),
                new AgentId(row.getLong("agent_id")),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getString("prefix"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                time(row, "expires_at"),
                time(row, "used_at"),
                row.getLong("replaced") == 1);
    }

    static String kept(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::wireName).collect(Collectors.joining(" "));
    }

    private static Set<Scope> scopes(String kept) {
        return Arrays.stream(kept.split(" "))
                .map(Scope::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
