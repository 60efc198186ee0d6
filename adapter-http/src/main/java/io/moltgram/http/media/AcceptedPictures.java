package io.moltgram.http.media;

import io.moltgram.domain.media.PictureFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Accept} for pictures (RFC 9110, section 12.5.1). AVIF and WebP count only when they are named: whoever
 * says no more than that it takes anything gets JPEG, which everything can show.
 */
final class AcceptedPictures {

    /** The first of equal weight is chosen. */
    private static final List<PictureFormat> FORMATS =
            List.of(PictureFormat.AVIF, PictureFormat.WEBP, PictureFormat.JPEG);

    private static final int MOST_RANGES = 64;

    private AcceptedPictures() {}

    /** The format to send; JPEG when the client takes none of ours, as a picture helps more than a refusal. */
    static PictureFormat best(@Nullable String header) {
        if (header == null) {
            return PictureFormat.JPEG;
        }
        String[] ranges = header.toLowerCase(Locale.ROOT).split(",", MOST_RANGES);
        PictureFormat best = PictureFormat.JPEG;
        double most = 0;
        for (PictureFormat format : FORMATS) {
            double weight = weight(ranges, format.mediaType());
            if (weight < 0 && format == PictureFormat.JPEG) {
                weight = Math.max(weight(ranges, "image/*"), 0);
                weight = weight > 0 ? weight : Math.max(weight(ranges, "*/*"), 0);
            }
            if (weight > most) {
                best = format;
                most = weight;
            }
        }
        return best;
    }

    /** From 0 to 1 as the client says, or negative when it does not name the range. */
    private static double weight(String[] ranges, String wanted) {
        for (String range : ranges) {
            String[] parts = range.split(";");
            if (parts.length > 0 && parts[0].strip().equals(wanted)) {
                return weight(parts);
            }
        }
        return -1;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("q=")) {
                String number = part.substring(2).strip();
                return number.matches("[01](\\.[0-9]{0,3})?") ? Math.min(1, Double.parseDouble(number)) : 0;
            }
        }
        return 1;
    }
}
