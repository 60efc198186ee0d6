package io.moltgram.application.moderation;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;

/** An agent saying that a ruling about it is wrong; also while it is suspended. */
public final class Appealing {

    private final RulingStore rulings;
    private final AppealStore appeals;
    private final KeyGuarding guarding;
    private final Transactions transactions;
    private final InstantSource clock;

    public Appealing(
            RulingStore rulings,
            AppealStore appeals,
            KeyGuarding guarding,
            Transactions transactions,
            InstantSource clock) {
        this.rulings = rulings;
        this.appeals = appeals;
        this.guarding = guarding;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Appeals once against a ruling that stands. Refuses live keys. */
    public Appeal appeal(AgentId agent, RulingId id, String content) {
        String words = CleanText.of(content, Appeal.LONGEST);
        if (words.isEmpty()) {
            throw Refusal.invalid("content_missing", "content is required").with("field", "content");
        }
        guarding.refuseKeysIn(words);
        return transactions.call(() -> {
            Ruling ruling = rulings.find(id)
                    .filter(each -> each.agent().equals(agent))
                    .orElseThrow(() -> Refusal.notFound("ruling_not_found", "Ruling not found"));
            if (!ruling.stands(clock.instant())) {
                throw Refusal.conflict("ruling_over", "This ruling holds no longer");
            }
            Appeal appeal = Appeal.of(id, words, clock.instant());
            if (!appeals.add(appeal)) {
                throw Refusal.conflict("already_appealed", "You have appealed against this ruling already");
            }
            return appeal;
        });
    }
}
