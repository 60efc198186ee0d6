package io.moltgram.persistence.admin;

import io.moltgram.application.admin.AdminCodeStore;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.Optional;

/** The code in the one row of {@code admin_code}. */
public final class SqlAdminCodeStore implements AdminCodeStore {

    private final Database database;

    public SqlAdminCodeStore(Database database) {
        this.database = database;
    }

    @Override
    public void replace(Code code) {
        String sql = """
            INSERT INTO admin_code (part, hash, expires_at)
            VALUES (1, ?, ?)
            ON CONFLICT (part) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at
            """;
        database.write(handle ->
                Direct.update(handle, sql, code.hash().value(), code.expiresAt().toEpochMilli()));
    }

    @Override
    public Optional<Code> find() {
        String sql = "SELECT hash, expires_at FROM admin_code WHERE hash IS NOT NULL";
        return database.read(handle -> handle.createQuery(sql)
                .map((row, context) -> new Code(new SecretHash(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
                .findOne());
    }

    @Override
    public boolean spend(Code code, Instant at) {
        String sql = "UPDATE admin_code SET hash = NULL, expires_at = NULL, spent_at = ? WHERE hash = ?";
        return database.write(handle -> Direct.update(
                        handle, sql, at.toEpochMilli(), code.hash().value()))
                == 1;
    }

    @Override
    public boolean wasSpent() {
        String sql = "SELECT 1 FROM admin_code WHERE spent_at IS NOT NULL";
        return database.read(handle -> Direct.number(handle, sql)).isPresent();
    }
}
