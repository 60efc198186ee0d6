package io.moltgram.bootstrap.settings;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Moments that come again and again.
 *
 * @param expression five fields as in crontab(5), in UTC, or {@link #OFF}
 */
public record Schedule(String expression) {

    /** Never. */
    public static final String OFF = "off";

    /** Each night at two. */
    static final String NIGHTLY = "0 2 * * *";

    public boolean isOff() {
        return expression.equals(OFF);
    }

    /** The first moment after that one; none if the schedule is off or never comes. */
    public Optional<Instant> next(Instant after) {
        return isOff()
                ? Optional.empty()
                : time(expression).nextExecution(after.atZone(ZoneOffset.UTC)).map(moment -> moment.toInstant());
    }

    private static ExecutionTime time(String expression) {
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        return ExecutionTime.forCron(parser.parse(expression).validate());
    }

    /**
     * Reads schedules. The usual one is taken as it is: the library takes a twentieth of a second to load, which the
     * start of a server should not pay for.
     */
    record CronForm() implements Form<Schedule> {
        @Override
        public Schedule parse(String text) {
            if (!text.equals(OFF) && !text.equals(NIGHTLY)) {
                time(text);
            }
            return new Schedule(text);
        }

        @Override
        public String wanted() {
            return "five fields as in crontab(5), such as 30 3 * * 1, or off";
        }
    }
}
