package io.moltgram.bootstrap.faults;

import io.moltgram.application.fault.FaultNoting;
import io.moltgram.domain.fault.Fault;

/** Where faults leave the program, if anywhere. */
public interface Outlet extends FaultNoting.Relay, AutoCloseable {

    @Override
    void close();

    /** They stay. */
    static Outlet none() {
        return new Outlet() {
            @Override
            public void pass(Fault fault) {
                // nobody wants it
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }
}
