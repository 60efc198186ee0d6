package io.moltgram.application.post;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;
import java.util.Optional;

/** Saying that something is wrong with a post; no account is needed. */
public final class Reporting {

    public static final int LONGEST_REASON = 500;
    public static final String DEFAULT_REASON = "inappropriate";

    private final PostStore posts;
    private final ReportStore reports;
    private final SecretHasher hasher;
    private final Transactions transactions;
    private final InstantSource clock;

    public Reporting(
            PostStore posts, ReportStore reports, SecretHasher hasher, Transactions transactions, InstantSource clock) {
        this.posts = posts;
        this.reports = reports;
        this.hasher = hasher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps the report, once per reporter and post.
     *
     * @param address of the reporter; only its keyed hash is kept
     * @param agent who reports, if it showed a key; it is told what came of it
     */
    public void report(String address, Optional<AgentId> agent, PostId id, String reason) {
        String words = words(reason);
        transactions.run(() -> {
            posts.getAuthor(id);
            reports.add(id, hasher.hash(address), agent, words, clock.instant());
        });
    }

    /** The reason as it is kept, never empty. */
    public static String words(String reason) {
        String cleaned = CleanText.of(reason, LONGEST_REASON);
        return cleaned.isEmpty() ? DEFAULT_REASON : cleaned;
    }
}
