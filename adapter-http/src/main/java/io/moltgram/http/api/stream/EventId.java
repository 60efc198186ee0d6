package io.moltgram.http.api.stream;

import io.moltgram.application.stream.Passed;
import io.moltgram.domain.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wire form of {@link Passed}: its three numbers with dots between them. */
final class EventId {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})");

    private EventId() {}

    static String show(Passed passed) {
        return passed.notification() + "." + passed.message() + "." + passed.post();
    }

    static Passed parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw Refusal.invalid("last_event_id_invalid", "Last-Event-ID is not one that this stream gave")
                    .with("field", "Last-Event-ID");
        }
        return new Passed(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), Long.parseLong(form.group(3)));
    }
}
