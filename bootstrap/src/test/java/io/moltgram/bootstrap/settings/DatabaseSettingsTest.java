package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.settings.DatabaseAddress.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingsTest {

    @TempDir
    Path folder;

    @Test
    void aPostgresAddressIsTakenApart() {
        Reading reading = new SettingsReader(
                        Map.of("DATABASE_URL", "postgres://molt%40gram:p%2Fw+1@db.example/gram?sslmode=require"),
                        folder)
                .read();

        PostgresServer server = (PostgresServer) reading.settings().database().address();
        assertEquals(
                new PostgresServer(
                        "db.example", 5432, "gram", "molt@gram", Optional.of(new Secret("p/w+1")), "sslmode=require"),
                server);
        assertEquals("jdbc:postgresql://db.example:5432/gram?sslmode=require", server.jdbcUrl());
    }
}
