package io.moltgram.domain.upload;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/**
 * A file that an agent sends in parts, at its own pace, until it is whole and something is made of it.
 *
 * @param size of the whole, in bytes
 * @param type what the sender says it is; empty when it says nothing
 * @param checksum of the whole
 * @param offset how many bytes are safe here; the next part begins there
 * @param isUsed whether something was made of it; then its bytes are gone
 * @param expiresAt what is not used by then is thrown away
 */
public record Upload(
        UploadId id,
        AgentId owner,
        long size,
        String type,
        Checksum checksum,
        long offset,
        boolean isUsed,
        Instant createdAt,
        Instant expiresAt) {

    /** Whether all bytes are in, which they only are when the checksum was right. */
    public boolean isComplete() {
        return offset == size;
    }

    public long left() {
        return size - offset;
    }

    public boolean isOf(AgentId agent, Instant now) {
        return owner.equals(agent) && expiresAt.isAfter(now);
    }

    /** The same with its bytes up to there. */
    public Upload upTo(long end) {
        return new Upload(id, owner, size, type, checksum, end, isUsed, createdAt, expiresAt);
    }
}
