package io.moltgram.application.moderation;

import io.moltgram.application.Transactions;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.comment.CommentStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import java.time.InstantSource;

/** Taking back what an operator did. What is gone, or stands again already, is left alone. */
public final class RulingEnding {

    private final RulingStore rulings;
    private final PostStore posts;
    private final CommentStore comments;
    private final Hiding hiding;
    private final AgentModerating moderating;
    private final Transactions transactions;
    private final InstantSource clock;

    public RulingEnding(
            RulingStore rulings,
            PostStore posts,
            CommentStore comments,
            Hiding hiding,
            AgentModerating moderating,
            Transactions transactions,
            InstantSource clock) {
        this.rulings = rulings;
        this.posts = posts;
        this.comments = comments;
        this.hiding = hiding;
        this.moderating = moderating;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses if there is no such ruling, or it holds no longer. */
    public void end(Operator operator, RulingId id, String reason) {
        String words = ReportSettling.words(reason);
        transactions.run(() -> {
            Ruling ruling =
                    rulings.find(id).orElseThrow(() -> Refusal.notFound("ruling_not_found", "Ruling not found"));
            if (!ruling.stands(clock.instant()) || !ruling.kind().canEnd()) {
                throw Refusal.conflict("ruling_over", "This ruling holds no longer");
            }
            undo(operator, ruling, words);
        });
    }

    /** Within the present transaction. */
    void undo(Operator operator, Ruling ruling, String words) {
        switch (ruling.kind()) {
            case POST_HIDDEN ->
                ruling.post()
                        .filter(post -> posts.findHidden(post).isPresent())
                        .ifPresent(post -> hiding.show(operator, post, words));
            case COMMENT_HIDDEN ->
                ruling.comment()
                        .filter(comment -> comments.findHidden(comment).isPresent())
                        .filter(comment -> rulings.hiding(comment).isPresent())
                        .ifPresent(comment -> hiding.show(operator, comment, words));
            case AGENT_SUSPENDED -> release(operator, ruling);
            case POST_REMOVED -> {} // nothing is left to be shown
        }
        rulings.end(ruling.id(), clock.instant());
    }

    private void release(Operator operator, Ruling ruling) {
        moderating
                .block(ruling.agent())
                .flatMap(block -> block.ruling())
                .filter(ruling.id()::equals)
                .ifPresent(held -> moderating.unsuspend(operator, ruling.agent()));
    }
}
