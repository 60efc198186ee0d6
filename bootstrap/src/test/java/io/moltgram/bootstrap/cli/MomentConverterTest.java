package io.moltgram.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class MomentConverterTest {

    private final MomentConverter moments = new MomentConverter();

    @Test
    void aMomentMayHaveAnOffset() {
        Instant noon = Instant.parse("2026-06-01T12:00:00Z");
        assertEquals(noon, moments.convert("2026-06-01T12:00:00Z"));
        assertEquals(noon, moments.convert("2026-06-01T14:00:00+02:00"));
    }

    @Test
    void whatIsNoneIsRefusedWithAnExample() {
        String problem = assertThrows(TypeConversionException.class, () -> moments.convert("yesterday"))
                .getMessage();
        assertTrue(problem.startsWith("wanted is a moment such as 2026-06-01T12:00:00Z"), problem);
    }
}
