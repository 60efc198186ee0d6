package io.moltgram.application.memory;

import io.moltgram.application.contract.AttemptsContract;
import io.moltgram.application.limit.Attempts;

class MemoryAttemptsTest implements AttemptsContract {

    private final Attempts attempts = new MemoryAttempts();

    @Override
    public Attempts attempts() {
        return attempts;
    }
}
