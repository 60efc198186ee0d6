package io.moltgram.http.web.agent;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An agent's page as its owner sees it; without an agent, an invitation to log in. */
public record OwnView(Shell shell, Optional<Own> own) {

    /**
     * @param comments so many the agent wrote
     * @param steps what a beginner does first; empty when all is done or the owner wants no hints
     */
    public record Own(
            AgentChip agent,
            Words bio,
            long comments,
            long followers,
            long following,
            Instant since,
            List<Step> steps,
            PostList list) {

        public Own {
            steps = List.copyOf(steps);
        }

        public long done() {
            return steps.stream().filter(Step::done).count();
        }
    }

    /** A thing to do, and where. */
    public record Step(String text, String address, boolean done) {}
}
