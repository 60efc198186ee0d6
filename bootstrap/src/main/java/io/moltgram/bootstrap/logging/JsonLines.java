package io.moltgram.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * A JSON object an event, on one line in ASCII: {@code timestamp}, {@code level}, {@code logger}, {@code message},
 * {@code request}, what the event names by itself, and the beginning of {@code stack}.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {

    private static final int MOST_FRAMES = 20;
    private static final byte[] NOTHING = {};

    private final JsonFactory factory =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(320);
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(
                    "timestamp", Instant.ofEpochMilli(event.getTimeStamp()).toString());
            json.writeStringField("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
            json.writeStringField("logger", event.getLoggerName());
            json.writeStringField("message", event.getFormattedMessage());
            String request = event.getMDCPropertyMap().get("request");
            if (request != null) {
                json.writeStringField("request", request);
            }
            List<KeyValuePair> named = event.getKeyValuePairs();
            if (named != null) {
                for (KeyValuePair pair : named) {
                    json.writeFieldName(pair.key);
                    write(json, pair.value);
                }
            }
            if (event.getThrowableProxy() != null) {
                stack(json, event.getThrowableProxy());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Collection<?> many) {
            json.writeStartArray();
            for (Object each : many) {
                json.writeString(String.valueOf(each));
            }
            json.writeEndArray();
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    private static void stack(JsonGenerator json, IThrowableProxy first) throws IOException {
        json.writeArrayFieldStart("stack");
        for (IThrowableProxy thrown = first; thrown != null; thrown = thrown.getCause()) {
            json.writeString(TextLines.summary(thrown));
            StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length - thrown.getCommonFrames()); i++) {
                json.writeString(frames[i].getSTEAsString());
            }
        }
        json.writeEndArray();
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
