package io.moltgram.application.upload;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps how far each upload has come; the bytes lie in {@link UploadFiles}. */
public interface UploadStore {

    /**
     * How many uploads of the agent are open at that time: neither used nor expired. Whoever asks for the same agent
     * waits until the transaction ends.
     */
    int holdOpen(AgentId owner, Instant now);

    /** The same without holding anybody up. */
    int open(AgentId owner, Instant now);

    /** How many bytes all open uploads of all agents will have when they are complete. */
    long promised(Instant now);

    void add(Upload upload);

    Optional<Upload> find(UploadId id);

    /** Moves the offset; returns false, and changes nothing, if it was not where the caller thinks. */
    boolean advance(UploadId id, long from, long to);

    /** Marks a complete upload as used; returns false if it is not complete, was used before, or is not there. */
    boolean use(UploadId id);

    boolean remove(UploadId id);

    /** Removes some that are expired, used or not; returns which. */
    List<UploadId> removeExpired(Instant now, int most);
}
