package io.moltgram.application.alert;

import io.moltgram.domain.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps which rules fired, and when that was over. */
public interface AlertStore {

    Alert add(Alert.Draft draft);

    /** Notes that it is over; one that is over already stays as it is. */
    void resolve(long id, Instant at);

    /** Those that are not over, the earliest first. */
    List<Alert> firing();

    /** The latest first, at most so many. */
    List<Alert> newest(int most);

    /** Forgets all but the latest, and none that is not over; returns how many went. */
    int trim(int most);

    /** When the oldest API key was made that opens an agent then. */
    Optional<Instant> oldestKey(Instant now);
}
