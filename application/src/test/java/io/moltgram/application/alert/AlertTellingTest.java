package io.moltgram.application.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlertTellingTest {

    private static final Alert ALERT = new Alert(1, AlertRule.DISK, 95, 90, "", Fixtures.NOON, Optional.empty());

    private final SettableClock clock = new SettableClock(Fixtures.NOON);
    private final AtomicInteger failures = new AtomicInteger(2);
    private final List<Alert> heard = new ArrayList<>();

    private final class Shaky implements AlertTelling.Channel {
        @Override
        public String name() {
            return "shaky";
        }

        @Override
        public void tell(Alert alert) throws AlertTelling.NotTold {
            if (failures.getAndDecrement() > 0) {
                throw new AlertTelling.NotTold("no answer");
            }
            heard.add(alert);
        }
    }

    private final AlertTelling telling = new AlertTelling(Set.of(new Shaky()), clock);

    @Test
    void aChannelThatFailsIsTriedAgain() {
        telling.on(ALERT);
        assertEquals("no answer", telling.tell().get(0).problem());
        assertEquals(List.of(), telling.tell());
        clock.advance(Duration.ofSeconds(5));
        assertFalse(telling.tell().get(0).problem().isEmpty());
        clock.advance(Duration.ofSeconds(15));
        assertEquals("", telling.tell().get(0).problem());

        assertEquals(List.of(ALERT), heard);
        clock.advance(Duration.ofDays(1));
        assertEquals(List.of(), telling.tell());
    }

    @Test
    void afterTheLastTryItIsGivenUp() {
        failures.set(100);
        telling.on(ALERT);
        List<AlertTelling.Told> last = List.of();
        for (int i = 0; i < 7; i++) {
            clock.advance(Duration.ofHours(1));
            last = telling.tell();
        }

        assertTrue(last.get(0).isGivenUp());
        clock.advance(Duration.ofDays(1));
        assertEquals(List.of(), telling.tell());
    }

    @Test
    void oneThatFailsHoldsUpNoOther() {
        AlertTelling.Channel broken = new AlertTelling.Channel() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public void tell(Alert alert) {
                throw new IllegalStateException("broken");
            }
        };
        failures.set(0);
        AlertTelling both = new AlertTelling(Set.of(new Shaky(), broken), clock);
        both.on(ALERT);
        both.tell();

        assertEquals(List.of(ALERT), heard);
    }
}
