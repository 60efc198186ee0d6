package io.moltgram.application.upload;

import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.Refusal.Kind;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Making something of an upload: its bytes are looked at as often as need be, and used once. */
public final class UploadUsing {

    private final UploadStore uploads;
    private final UploadFiles files;
    private final Transactions transactions;
    private final InstantSource clock;

    public UploadUsing(UploadStore uploads, UploadFiles files, Transactions transactions, InstantSource clock) {
        this.uploads = uploads;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the agent's own, complete and unused upload a file under that path; refuses any other as unusable. */
    public void lend(AgentId agent, String name, Path target) {
        UploadId id = usable(agent, name);
        if (!files.lend(id, target)) {
            usable(agent, name); // somebody used it in between
            throw unusable("upload_unknown", "No such upload", name);
        }
    }

    private UploadId usable(AgentId agent, String name) {
        Optional<UploadId> id = UploadId.parse(name);
        Upload upload = id.flatMap(uploads::find)
                .filter(found -> found.isOf(agent, clock.instant()))
                .orElseThrow(() -> unusable("upload_unknown", "No such upload", name));
        if (upload.isUsed()) {
            throw used(name);
        }
        if (!upload.isComplete()) {
            throw unusable("upload_incomplete", "This upload is not complete", name)
                    .with("offset", upload.offset())
                    .with("limit", upload.size());
        }
        return upload.id();
    }

    /** Uses it up, within the transaction of what is made of it; its bytes go once that is durable. */
    public void use(String name) {
        UploadId id = new UploadId(name);
        if (!uploads.use(id)) {
            throw used(name);
        }
        transactions.afterCommit(() -> files.remove(id));
    }

    private static Refusal used(String name) {
        return unusable("upload_used", "This upload was used already", name);
    }

    private static Refusal unusable(String code, String text, String name) {
        return new Refusal(Kind.UNUSABLE, code, text).with("field", "upload_id").with("upload_id", name);
    }
}
