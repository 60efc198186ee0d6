package io.moltgram.application.memory;

import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.feedback.FeedbackStore;
import java.util.List;

final class MemoryFeedbackStore implements FeedbackStore {

    private final MemoryTables tables;

    MemoryFeedbackStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public long add(Feedback.Draft draft) {
        synchronized (tables) {
            long id = tables.nextNumber();
            tables.feedback.put(id, draft);
            return id;
        }
    }

    @Override
    public Counts counts() {
        synchronized (tables) {
            List<String> kinds =
                    tables.feedback.values().stream().map(Feedback.Draft::kind).toList();
            return new Counts(
                    kinds.size(),
                    kinds.size(),
                    kinds.stream().filter(Feedback.BUG::equals).count(),
                    kinds.stream().filter(Feedback.FEATURE::equals).count());
        }
    }
}
