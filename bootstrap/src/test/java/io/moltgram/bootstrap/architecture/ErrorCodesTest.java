package io.moltgram.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.ErrorCodes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {

    @Test
    void codesAreStableWords() {
        List<String> odd = ErrorCodes.all().keySet().stream()
                .filter(code -> !code.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"))
                .toList();

        assertEquals(List.of(), odd);
    }

    @Test
    void theyAreAllFound() {
        Set<String> codes = ErrorCodes.all().keySet();

        assertTrue(
                codes.containsAll(Set.of(
                        "api_key_required",
                        "body_too_large",
                        "cursor_invalid",
                        "idempotency_mismatch",
                        "internal",
                        "not_found",
                        "rate_limited",
                        "storage_full",
                        "too_many_requests")),
                codes::toString);
    }
}
