package io.moltgram.application.upload;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.Transactions;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.Refusal.Kind;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Sending a file in parts. What was acknowledged is durable; after a broken connection, a crash or a restart the sender
 * asks for the offset and goes on from there. The parts lie on the machine that took them.
 */
public final class Uploading {

    /**
     * A piece of the file as it comes in.
     *
     * @param offset where it begins in the file
     * @param checksum what the sender says of it
     */
    public record Part(long offset, Optional<Checksum> checksum, InputStream bytes) {}

    private final UploadStore uploads;
    private final UploadFiles files;
    private final UploadLimits limits;
    private final SwitchBoard switches;
    private final RandomGenerator random;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Set<UploadId> taking = ConcurrentHashMap.newKeySet();

    public Uploading(
            UploadStore uploads,
            UploadFiles files,
            UploadLimits limits,
            SwitchBoard switches,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        this.uploads = uploads;
        this.files = files;
        this.limits = limits;
        this.switches = switches;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins one. Refuses it when it is too large, one too many of the agent, or too much is promised already. */
    public Upload begin(AgentId agent, long size, String type, Checksum checksum) {
        switches.require(SwitchKind.UPLOADS);
        if (size < 1) {
            throw Refusal.invalid("upload_size_invalid", "size must be at least 1")
                    .with("field", "size")
                    .with("actual", size);
        }
        if (size > limits.fileBytes()) {
            throw tooLarge(limits.fileBytes(), size);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Upload upload = new Upload(newId(), agent, size, type, checksum, 0, false, now, now.plus(limits.age()));
        transactions.run(() -> {
            int open = uploads.holdOpen(agent, now);
            if (open >= limits.perAgent()) {
                throw Refusal.conflict("too_many_uploads", "Finish, use or end another upload first")
                        .with("limit", limits.perAgent())
                        .with("actual", open);
            }
            if (uploads.promised(now) + size > limits.allBytes()) {
                throw Refusal.unavailable("uploads_full", "The server cannot take more uploads just now", 60);
            }
            uploads.add(upload);
        });
        return upload;
    }

    /** How far it has come; to anybody but its owner it is not there. */
    public Upload show(AgentId agent, UploadId id) {
        return uploads.find(id)
                .filter(upload -> upload.isOf(agent, clock.instant()))
                .orElseThrow(Uploading::notFound);
    }

    /** How many the agent has open. */
    public int open(AgentId agent) {
        return uploads.open(agent, clock.instant());
    }

    /**
     * Takes the next part. Refuses a second one at the same time and one that begins elsewhere as a conflict, telling
     * the right offset; one that goes beyond the file as too large; and one with another checksum than told, which is
     * then lost alone. The last part is taken when the whole has its checksum; else all begins anew at offset 0.
     */
    public Upload put(AgentId agent, UploadId id, Part part) {
        switches.require(SwitchKind.UPLOADS);
        if (!taking.add(id)) {
            throw Refusal.conflict("upload_busy", "Another part of this upload is being taken");
        }
        try {
            Upload upload = show(agent, id);
            if (upload.isComplete()) {
                throw Refusal.conflict("upload_complete", "This upload is complete")
                        .with("offset", upload.offset());
            }
            if (part.offset() != upload.offset()) {
                throw wrongOffset(upload.offset()).with("actual", part.offset());
            }
            return upload.upTo(take(upload, part));
        } finally {
            taking.remove(id);
        }
    }

    private long take(Upload upload, Part part) {
        PartSum sum = Rehearsal.isOn()
                ? read(part, upload.left())
                : files.write(upload.id(), upload.offset(), part.bytes(), upload.left());
        if (sum.length() == 0) {
            throw Refusal.invalid("part_empty", "A part must have at least one byte");
        }
        if (sum.length() > upload.left()) {
            throw tooLarge(upload.left(), sum.length()).with("offset", upload.offset());
        }
        part.checksum().filter(told -> !told.equals(sum.checksum())).ifPresent(told -> {
            throw Refusal.invalid("part_checksum_wrong", "The part is not what its checksum says; send it again")
                    .with("field", "Content-Digest")
                    .with("actual", sum.checksum().value())
                    .with("offset", upload.offset());
        });
        long end = upload.offset() + sum.length();
        if (end == upload.size() && !Rehearsal.isOn()) {
            requireSum(upload);
        }
        move(upload, end);
        return end;
    }

    private void requireSum(Upload upload) {
        Checksum sum = files.sum(upload.id());
        if (!sum.equals(upload.checksum())) {
            move(upload, 0);
            throw new Refusal(
                            Kind.UNUSABLE,
                            "upload_checksum_wrong",
                            "The file is not what its checksum says; send it again from the beginning")
                    .with("field", "sha256")
                    .with("actual", sum.value())
                    .with("offset", 0);
        }
    }

    private void move(Upload upload, long end) {
        if (!transactions.call(() -> uploads.advance(upload.id(), upload.offset(), end))) { // ended, or taken elsewhere
            Upload now = uploads.find(upload.id()).orElseThrow(() -> {
                files.remove(upload.id());
                return notFound();
            });
            throw wrongOffset(now.offset());
        }
    }

    private static PartSum read(Part part, long most) {
        try {
            return PartSum.copy(part.bytes(), OutputStream.nullOutputStream(), most);
        } catch (IOException e) {
            throw Refusal.unavailable("upload_unavailable", "The server cannot take files just now", 5);
        }
    }

    /** Ends the upload and forgets its bytes; what was made of it stays. */
    public void end(AgentId agent, UploadId id) {
        transactions.run(() -> {
            show(agent, id);
            if (!uploads.remove(id)) { // another call was faster
                throw notFound();
            }
            transactions.afterCommit(() -> files.remove(id));
        });
    }

    private UploadId newId() {
        byte[] bytes = new byte[UploadId.BYTES];
        random.nextBytes(bytes);
        return new UploadId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The answer to whoever names an upload that is not there, is over, or is another's. */
    public static Refusal notFound() {
        return Refusal.notFound("upload_not_found", "Upload not found");
    }

    private static Refusal wrongOffset(long offset) {
        return Refusal.conflict("upload_offset_wrong", "The next part begins at " + offset)
                .with("offset", offset);
    }

    private static Refusal tooLarge(long limit, long actual) {
        return new Refusal(Kind.TOO_LARGE, "upload_too_large", "Too many bytes (max " + limit + ")")
                .with("limit", limit)
                .with("actual", actual);
    }
}
