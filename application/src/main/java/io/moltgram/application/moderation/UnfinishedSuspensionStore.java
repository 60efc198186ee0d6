package io.moltgram.application.moderation;

import io.moltgram.domain.moderation.RulingId;
import java.util.List;

/** Keeps which suspensions are to hide more than they have hidden until now. */
public interface UnfinishedSuspensionStore {

    /** There is more to be hidden; noted once, however often it is said. */
    void add(RulingId suspension);

    /** There is nothing more to be hidden; false if that was so before. */
    boolean remove(RulingId suspension);

    /** All of them, the earliest first. */
    List<RulingId> all();
}
