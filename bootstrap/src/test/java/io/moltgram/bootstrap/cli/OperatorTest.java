package io.moltgram.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorTest {

    @Test
    void theAccountIsNamedAndWhoBecameIt() {
        assertEquals("operator ada on the command line", Operator.named("ada", Map.of()));
        assertEquals("operator ada on the command line", Operator.named("ada", Map.of("SUDO_USER", "ada")));
        assertEquals(
                "operator ada as moltgram on the command line",
                Operator.named("moltgram", Map.of("SUDO_USER", "ada", "USER", "moltgram")));
    }

    @Test
    void anAccountWithoutANameIsAnOperatorAllTheSame() {
        assertEquals("operator unknown on the command line", Operator.named("?", Map.of("SUDO_USER", " ")));
        assertTrue(Operator.named("a".repeat(500), Map.of()).length() < 100);
    }
}
