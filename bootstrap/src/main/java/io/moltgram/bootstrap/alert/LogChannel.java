package io.moltgram.bootstrap.alert;

import io.moltgram.application.alert.AlertTelling;
import io.moltgram.domain.alert.Alert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of alerts in the log. */
public final class LogChannel implements AlertTelling.Channel {

    private static final Logger LOG = LoggerFactory.getLogger("alert");

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void tell(Alert alert) {
        if (alert.resolvedAt().isPresent()) {
            LOG.info("{}", AlertText.line(alert));
        } else {
            LOG.warn("{}", AlertText.line(alert));
        }
    }
}
