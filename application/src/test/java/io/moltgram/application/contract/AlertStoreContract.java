package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.alert.AlertStore;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for alerts promises. */
public interface AlertStoreContract {
    Storage storage();

    private AlertStore alerts() {
        return storage().alerts();
    }

    private Alert add(AlertRule rule, long second) {
        return alerts().add(new Alert.Draft(rule, 81.5, 80, AWKWARD, NOON.plusSeconds(second)));
    }

    @Test
    default void anAlertLastsUntilItIsResolvedOnce() {
        Alert memory = add(AlertRule.MEMORY, 0);
        Alert disk = add(AlertRule.DISK, 1);
        assertEquals(List.of(memory, disk), alerts().firing());
        alerts().resolve(memory.id(), NOON.plusSeconds(5));
        alerts().resolve(memory.id(), NOON.plusSeconds(9));

        assertEquals(List.of(disk), alerts().firing());
        assertEquals(List.of(disk, memory.resolved(NOON.plusSeconds(5))), alerts().newest(50));
        assertEquals(List.of(disk), alerts().newest(1));
    }

    @Test
    default void theLatestAndThoseThatLastAreKept() {
        Alert lasting = add(AlertRule.DISK, 0);
        Alert old = add(AlertRule.MEMORY, 1);
        Alert fresh = add(AlertRule.ERRORS, 2);
        alerts().resolve(old.id(), NOON.plusSeconds(3));
        alerts().resolve(fresh.id(), NOON.plusSeconds(3));
        assertEquals(0, alerts().trim(5));
        assertEquals(1, alerts().trim(1));

        assertEquals(List.of(fresh.resolved(NOON.plusSeconds(3)), lasting), alerts().newest(50));
    }

    @Test
    default void withoutKeysNoneIsTheOldest() {
        assertEquals(Optional.empty(), alerts().oldestKey(NOON));
    }
}
