package io.moltgram.application.media;

import io.moltgram.domain.sight.Grey;
import io.moltgram.domain.sight.Sight;
import io.moltgram.domain.sight.Tint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A {@link Sight} as it is kept beside its picture. Another layout needs another {@link MediaName}. */
public record SightFile(Sight sight) {

    /** Grey is kept in 16 steps, which letters cannot tell from more. */
    private static final int KEPT_BITS = 0xF0;

    public void write(Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(file))) {
            out.writeByte(sight.palette().size());
            for (Tint tint : sight.palette()) {
                out.writeInt(tint.rgb());
                out.writeDouble(tint.share());
            }
            out.writeDouble(sight.brightness());
            out.writeDouble(sight.contrast());
            out.writeDouble(sight.edges());
            out.writeDouble(sight.clear());
            for (double third : sight.thirds()) {
                out.writeDouble(third);
            }
            Grey grey = sight.grey();
            out.writeShort(grey.width());
            out.writeShort(grey.height());
            for (byte level : grey.levels()) {
                out.writeByte(level & KEPT_BITS | (level & KEPT_BITS) >> 4);
            }
        }
    }

    /** Reads no more than a sight can have, whatever stands there; throws {@link IOException} if it is none. */
    public static SightFile read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new InflaterInputStream(from));
        try {
            List<Tint> palette = new ArrayList<>();
            for (int left = in.readByte(); left > 0; left--) {
                palette.add(new Tint(in.readInt(), in.readDouble()));
            }
            double brightness = in.readDouble();
            double contrast = in.readDouble();
            double edges = in.readDouble();
            double clear = in.readDouble();
            List<Double> thirds = new ArrayList<>();
            while (thirds.size() < 9) {
                thirds.add(in.readDouble());
            }
            int width = in.readUnsignedShort();
            int height = in.readUnsignedShort();
            if (width > Grey.LONGEST_SIDE || height > Grey.LONGEST_SIDE) {
                throw new IOException("a sight of " + width + " x " + height);
            }
            Grey grey = new Grey(width, height, in.readNBytes(width * height));
            return new SightFile(new Sight(palette, brightness, contrast, edges, clear, thirds, grey));
        } catch (IllegalArgumentException e) {
            throw new IOException("no sight", e);
        }
    }
}
