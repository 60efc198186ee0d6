package io.moltgram.application.memory;

import io.moltgram.application.contract.WindowsContract;
import io.moltgram.application.limit.Windows;
import java.time.InstantSource;

class MemoryWindowsTest implements WindowsContract {

    @Override
    public Windows windows(InstantSource clock) {
        return new MemoryWindows(clock);
    }
}
