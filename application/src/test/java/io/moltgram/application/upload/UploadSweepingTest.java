package io.moltgram.application.upload;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.memory.MemoryUploadFiles;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UploadSweepingTest {

    private static final UploadLimits LIMITS = new UploadLimits(1_000, 20, 1_000_000, Duration.ofDays(1));

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryStorage storage = new MemoryStorage();
    private final MemoryUploadFiles files = new MemoryUploadFiles();
    private final Uploading uploading = new Uploading(
            storage.uploads(), files, LIMITS, SwitchBoard.untouched(), new Random(1), storage.transactions(), clock);
    private final UploadSweeping sweeping = new UploadSweeping(storage.uploads(), files, storage.transactions(), clock);
    private final AgentId ada = Fixtures.agent(storage, ADA);

    private Upload sent(String text) {
        Upload upload = uploading.begin(ada, text.length(), "", new Checksum(sha256(text)));
        return uploading.put(ada, upload.id(), new Uploading.Part(0, Optional.empty(), bytes(text)));
    }

    private static String sha256(String text) {
        return Fixtures.hash(text).value();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<UploadId> kept() {
        List<UploadId> kept = new ArrayList<>();
        files.forEach(kept::add);
        return kept;
    }

    @Test
    void whatIsOverGoesWithItsBytesAndTheRestStays() {
        Upload early = sent("early");
        clock.advance(Duration.ofHours(23));
        Upload late = sent("late");
        assertEquals(new UploadSweeping.Swept(0, 0), sweeping.sweep());
        clock.advance(Duration.ofHours(1));

        assertThrows(Refusal.class, () -> uploading.show(ada, early.id()));
        assertEquals(new UploadSweeping.Swept(1, 1), sweeping.sweep());
        assertEquals(List.of(late.id()), kept());
        assertEquals(late, uploading.show(ada, late.id()));
    }

    @Test
    void bytesOfUsedOnesAndOfNobodyGo() {
        Upload used = sent("used");
        storage.uploads().use(used.id()); // and then the power went
        files.write(new UploadId("n".repeat(22)), 0, bytes("nobody"), 6);

        assertEquals(new UploadSweeping.Swept(0, 2), sweeping.sweep());
        assertEquals(List.of(), kept());
    }
}
