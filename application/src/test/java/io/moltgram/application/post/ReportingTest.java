package io.moltgram.application.post;

import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportingTest {

    private final Acts acts;
    private final PostId sun;

    ReportingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        AgentId ada = acts.join("ada");
        sun = acts.publish(ada, "sun");
    }

    @Test
    void anAddressReportsAPostOnce() {
        acts.reporting().report("192.0.2.1", Optional.empty(), sun, "spam");
        acts.reporting().report("192.0.2.1", Optional.empty(), sun, "spam!");
        acts.reporting().report("192.0.2.2", Optional.empty(), sun, "spam");

        assertEquals(2, acts.storage().reports().count(sun));
    }

    @Test
    void aPostThatIsNotThereCannotBeReported() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> acts.reporting().report("192.0.2.1", Optional.empty(), new PostId(NOWHERE), "spam"));

        assertEquals("Post not found", refusal.text());
    }

    @Test
    void theReasonIsCleanedCutAndNeverEmptyAndTheAddressIsNotKept() {
        List<String> kept = new ArrayList<>();
        ReportStore store = new ReportStore() {
            @Override
            public boolean add(PostId post, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at) {
                assertFalse(reporter.value().contains("192.0.2.1"));
                return kept.add(reason);
            }

            @Override
            public List<AgentId> reporters(PostId post) {
                return List.of();
            }

            @Override
            public long count(PostId post) {
                return kept.size();
            }

            @Override
            public int close(PostId post, Instant at) {
                return 0;
            }
        };
        Reporting reporting = new Reporting(
                acts.storage().posts(),
                store,
                new SecretHasher(new byte[32]),
                acts.storage().transactions(),
                acts.clock());
        for (String reason : List.of("", "<b> </b>", "x".repeat(501), "a\0b")) {
            reporting.report("192.0.2.1", Optional.empty(), sun, reason);
        }

        assertEquals(List.of("inappropriate", "inappropriate", "x".repeat(500), "ab"), kept);
    }
}
