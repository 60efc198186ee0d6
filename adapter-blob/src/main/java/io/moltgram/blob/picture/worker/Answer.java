package io.moltgram.blob.picture.worker;

import io.moltgram.blob.picture.PictureCleaner.Cleaned;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.PictureFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker says.
 *
 * @param cleaned when a picture was cleaned
 * @param refusal when it was refused
 * @param large when nothing was done, because the picture is one that must be worked on alone
 */
public record Answer(Optional<Cleaned> cleaned, Optional<Refusal> refusal, boolean large) {

    private static final int MOST_FACTS = 16;

    static Answer done() {
        return new Answer(Optional.empty(), Optional.empty(), false);
    }

    static Answer alone() {
        return new Answer(Optional.empty(), Optional.empty(), true);
    }

    static Answer cleaned(Cleaned cleaned) {
        return new Answer(Optional.of(cleaned), Optional.empty(), false);
    }

    static Answer refused(Refusal refusal) {
        return new Answer(Optional.empty(), Optional.of(refusal), false);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(large);
        out.writeBoolean(refusal.isPresent());
        if (refusal.isPresent()) {
            writeRefusal(out, refusal.get());
            return;
        }
        out.writeBoolean(cleaned.isPresent());
        if (cleaned.isPresent()) {
            writeCleaned(out, cleaned.get());
        }
    }

    static Answer read(DataInputStream in) throws IOException {
        try {
            if (in.readBoolean()) {
                return alone();
            }
            if (in.readBoolean()) {
                return refused(readRefusal(in));
            }
            return in.readBoolean() ? cleaned(readCleaned(in)) : done();
        } catch (IllegalArgumentException e) {
            throw new IOException("answer makes no sense", e);
        }
    }

    private static void writeCleaned(DataOutputStream out, Cleaned cleaned) throws IOException {
        out.writeUTF(cleaned.format().name());
        out.writeInt(cleaned.width());
        out.writeInt(cleaned.height());
        out.writeUTF(cleaned.blurHash());
        out.writeUTF(cleaned.colour());
        out.writeBoolean(cleaned.svg());
        out.writeByte(cleaned.palette().size());
        for (String colour : cleaned.palette()) {
            out.writeUTF(colour);
        }
        out.writeInt(cleaned.motion().map(Motion::frames).orElse(1));
        out.writeLong(cleaned.motion().map(Motion::millis).orElse(0L));
    }

    private static Cleaned readCleaned(DataInputStream in) throws IOException {
        PictureFormat format = PictureFormat.valueOf(in.readUTF());
        int width = in.readInt();
        int height = in.readInt();
        String blurHash = in.readUTF();
        String colour = in.readUTF();
        boolean svg = in.readBoolean();
        List<String> palette = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            palette.add(in.readUTF());
        }
        int frames = in.readInt();
        long millis = in.readLong();
        Optional<Motion> motion = frames > 1 ? Optional.of(new Motion(frames, millis)) : Optional.empty();
        return new Cleaned(format, width, height, blurHash, colour, svg, palette, motion);
    }

    private static void writeRefusal(DataOutputStream out, Refusal refusal) throws IOException {
        out.writeUTF(refusal.kind().name());
        out.writeUTF(refusal.code());
        out.writeUTF(refusal.text());
        out.writeByte(refusal.facts().size());
        for (Map.Entry<String, Object> fact : refusal.facts().entrySet()) {
            out.writeUTF(fact.getKey());
            boolean number = fact.getValue() instanceof Number;
            out.writeBoolean(number);
            if (number) {
                out.writeLong(((Number) fact.getValue()).longValue());
            } else {
                out.writeUTF(fact.getValue().toString());
            }
        }
    }

    private static Refusal readRefusal(DataInputStream in) throws IOException {
        Refusal refusal = new Refusal(Refusal.Kind.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
        for (int left = Math.min(in.readByte(), MOST_FACTS); left > 0; left--) {
            String name = in.readUTF();
            refusal = in.readBoolean() ? refusal.with(name, in.readLong()) : refusal.with(name, in.readUTF());
        }
        return refusal;
    }
}
