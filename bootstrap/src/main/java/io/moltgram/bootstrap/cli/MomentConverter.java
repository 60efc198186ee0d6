package io.moltgram.bootstrap.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Moments as people write them, in universal time or with an offset: {@code 2026-06-01T12:00:00Z}. */
final class MomentConverter implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "wanted is a moment such as 2026-06-01T12:00:00Z or 2026-06-01T14:00:00+02:00");
        }
    }
}
