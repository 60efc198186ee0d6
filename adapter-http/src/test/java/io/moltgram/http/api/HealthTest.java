package io.moltgram.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {

    @TempDir
    Path folder;

    @Test
    void healthTellsCountsAndWhetherWritingWorksAndNothingOfFaults() {
        try (MemoryGram gram = new MemoryGram(folder)) {
            Client anybody = new Client(gram.url());
            assertEquals(
                    "500 {\"status\":\"error\",\"message\":\"The database cannot be read\"}",
                    Client.told(anybody.get("/api/health")));
            gram.register("first");
            assertEquals(
                    "200 {\"status\":\"ok\",\"version\":\"1.2.3\",\"stats\":{\"agents\":1,\"posts\":0},"
                            + "\"writer\":\"ok\",\"timestamp\":\"2026-01-01T12:00:00.000Z\"}",
                    Client.told(anybody.get("/api/health")));
            gram.breakWriter();
            assertEquals(
                    "200 {\"status\":\"degraded\",\"version\":\"1.2.3\",\"stats\":{\"agents\":1,\"posts\":0},"
                            + "\"writer\":\"recovering\",\"timestamp\":\"2026-01-01T12:00:00.000Z\"}",
                    Client.told(anybody.get("/api/health")));
        }
    }
}
