package io.moltgram.persistence.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.persistence.DatabaseLook;
import io.moltgram.persistence.Migrations;
import io.moltgram.persistence.PostgresServer;
import io.moltgram.persistence.TrialStep;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresOutsideTest {

    private PostgresSettings settings;

    @BeforeEach
    void open() {
        settings = PostgresServer.newSchema();
    }

    @AfterEach
    void close() {
        PostgresServer.drop(settings);
    }

    private PostgresOutside outside(PostgresSettings settings) {
        URI address = URI.create(settings.address().substring("jdbc:".length()));
        return new PostgresOutside(settings, address.getHost(), address.getPort());
    }

    @Test
    void allStepsGoWellAndNothingIsLeft() {
        PostgresDatabase.open(settings).close();
        DatabaseLook before = outside(settings).look();

        List<TrialStep> steps = outside(settings).trial();
        assertEquals(
                List.of("resolve", "connect", "TLS", "login", "schema", "write"),
                steps.stream().map(TrialStep::name).toList());
        assertTrue(steps.stream().allMatch(step -> step.problem().isEmpty()), steps.toString());
        DatabaseLook after = outside(settings).look();
        assertEquals(before.rows(), after.rows());
        assertEquals(Migrations.newest(), after.schema());
        assertTrue(after.version().startsWith("PostgreSQL "), after.version());
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        PostgresSettings wrong = new PostgresSettings(
                settings.address().replaceFirst("/[^/]*$", "/nothing_of_that_name"),
                settings.user(),
                settings.password(),
                Optional.empty(),
                1,
                settings.patience());

        TrialStep last = outside(wrong).trial().get(2);
        assertEquals("login", last.name());
        assertEquals(Optional.of("there is no such database"), last.problem());
    }

    @Test
    void aSchemaFromTheFutureIsNamed() {
        try (PostgresDatabase database = PostgresDatabase.open(settings)) {
            database.write(handle -> handle.execute(
                    "INSERT INTO schema_history (version, name, checksum, applied_at) VALUES (999, 'x', 'x', 0)"));
        }

        List<TrialStep> steps = outside(settings).trial();
        assertTrue(steps.get(steps.size() - 1).problem().orElse("").startsWith("version 999"), steps.toString());
    }
}
