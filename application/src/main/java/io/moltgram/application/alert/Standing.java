package io.moltgram.application.alert;

import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import java.util.Optional;

/**
 * How a rule stands.
 *
 * @param threshold empty while the rule is off
 * @param measured empty as long as nobody knows
 * @param firing the alert, while it lasts
 */
public record Standing(
        AlertRule rule, Optional<Double> threshold, Optional<Measured> measured, Optional<Alert> firing) {}
