package io.moltgram.persistence.limit;

import io.moltgram.application.contract.WindowsContract;
import io.moltgram.application.limit.Windows;
import java.time.InstantSource;

class CaffeineWindowsTest implements WindowsContract {

    @Override
    public Windows windows(InstantSource clock) {
        return new CaffeineWindows(clock);
    }
}
