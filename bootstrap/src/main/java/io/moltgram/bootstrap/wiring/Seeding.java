package io.moltgram.bootstrap.wiring;

import io.moltgram.application.agent.AgentStore;
import io.moltgram.domain.Refusal;
import java.util.concurrent.locks.ReentrantLock;

/** Fills the running server with the demo, once. */
final class Seeding {

    private final AgentStore agents;
    private final Runnable filling;
    private final ReentrantLock lock = new ReentrantLock();

    Seeding(AgentStore agents, Runnable filling) {
        this.agents = agents;
        this.filling = filling;
    }

    /** Refuses a server that has any agent ({@code not_empty}), and a call beside another ({@code seed_running}). */
    void run() {
        if (!lock.tryLock()) {
            throw Refusal.conflict("seed_running", "The server is being filled already");
        }
        try {
            if (agents.count() > 0) {
                throw Refusal.invalid("not_empty", "Database already has data");
            }
            filling.run();
        } finally {
            lock.unlock();
        }
    }
}
