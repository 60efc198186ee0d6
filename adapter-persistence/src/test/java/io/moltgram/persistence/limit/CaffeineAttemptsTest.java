package io.moltgram.persistence.limit;

import io.moltgram.application.contract.AttemptsContract;
import io.moltgram.application.limit.Attempts;

class CaffeineAttemptsTest implements AttemptsContract {

    private final Attempts attempts = new CaffeineAttempts();

    @Override
    public Attempts attempts() {
        return attempts;
    }
}
