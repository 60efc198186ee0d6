package io.moltgram.application.alert;

import io.moltgram.domain.alert.AlertRule;
import java.util.Map;

/**
 * The figure of a rule as it is now.
 *
 * @param detail what of several it is about: the route, the pool; may be empty
 */
public record Measured(double value, String detail) {

    /** Someone who knows figures of rules. It leaves out what it cannot tell, and must not fail. */
    public interface Source {
        void tell(Map<AlertRule, Measured> figures);
    }
}
