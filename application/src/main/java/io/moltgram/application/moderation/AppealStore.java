package io.moltgram.application.moderation;

import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.RulingId;
import java.time.Instant;
import java.util.Optional;

/** Keeps what agents say against rulings, one appeal for a ruling; it goes with the ruling. */
public interface AppealStore {

    /** Adds the appeal; false if there is one against this ruling already. */
    boolean add(Appeal appeal);

    Optional<Appeal> find(RulingId ruling);

    /** Decides about the appeal; false if there is none, or it was decided before. */
    boolean decide(RulingId ruling, boolean accepted, String answer, Instant at);
}
