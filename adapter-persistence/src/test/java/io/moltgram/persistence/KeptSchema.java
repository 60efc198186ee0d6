package io.moltgram.persistence;

import io.moltgram.persistence.postgres.PostgresSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A schema with all tables that goes from test to test, each time as new: making one takes longer than most tests. */
final class KeptSchema implements AutoCloseable {

    /** Keeps the rows that a new server finds; {@code schema_history} is as every test finds it. */
    private static final String KEEP = """
            DO $$
            DECLARE
                name text;
                filled boolean;
                first text := quote_ident(current_schema() || '_first');
            BEGIN
                EXECUTE 'CREATE SCHEMA ' || first;
                FOR name IN
                    SELECT quote_ident(tablename) FROM pg_tables
                    WHERE schemaname = current_schema() AND tablename <> 'schema_history'
                LOOP
                    EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO filled;
                    IF filled THEN
                        EXECUTE 'CREATE TABLE ' || first || '.' || name || ' AS TABLE ' || name;
                    END IF;
                END LOOP;
            END $$
            """;

    private static final String RENEW = """
            DO $$
            DECLARE
                name text;
                filled boolean;
                names text[] := '{}';
                first text := current_schema() || '_first';
            BEGIN
                FOR name IN
                    SELECT quote_ident(tablename) FROM pg_tables
                    WHERE schemaname = current_schema() AND tablename <> 'schema_history'
                LOOP
                    EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO filled;
                    IF filled THEN
                        names := names || name;
                    END IF;
                END LOOP;
                IF names <> '{}' THEN
                    EXECUTE 'TRUNCATE ' || array_to_string(names, ', ') || ' CASCADE';
                END IF;
                FOR name IN
                    SELECT quote_ident(sequencename) FROM pg_sequences
                    WHERE schemaname = current_schema() AND last_value IS NOT NULL
                LOOP
                    EXECUTE 'ALTER SEQUENCE ' || name || ' RESTART';
                END LOOP;
                FOR name IN SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = first LOOP
                    EXECUTE 'INSERT INTO ' || name || ' SELECT * FROM ' || quote_ident(first) || '.' || name;
                END LOOP;
            END $$
            """;

    private final PostgresSettings settings = PostgresServer.newSchema();

    KeptSchema() {
        Database.postgres(settings).close();
        execute(KEEP);
    }

    PostgresSettings settings() {
        return settings;
    }

    /** Whatever a test did, the next finds what the first found. */
    void renew() {
        execute(RENEW);
    }

    @Override
    public void close() {
        execute("DROP SCHEMA " + settings.schema().orElseThrow() + "_first CASCADE");
        PostgresServer.drop(settings);
    }

    private void execute(String sql) {
        try (Connection connection = PostgresServer.connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
