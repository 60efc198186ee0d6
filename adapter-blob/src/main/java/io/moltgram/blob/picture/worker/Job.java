package io.moltgram.blob.picture.worker;

import io.moltgram.application.media.Card;
import io.moltgram.blob.picture.PictureCleaner;
import io.moltgram.blob.picture.card.CardPainter;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a worker is asked to do. */
public sealed interface Job {

    /** Cleaning a picture from outside; the files are made in the folder. */
    record Cleaning(Path source, Path folder) implements Job {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte(CLEANING);
            path(out, source);
            path(out, folder);
        }

        @Override
        public Answer run() throws IOException {
            return Answer.cleaned(PictureCleaner.clean(source, folder));
        }
    }

    /** Making a rendition of a cleaned picture. */
    record Rendering(Path original, Rendition rendition, Path target) implements Job {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte(RENDERING);
            path(out, original);
            out.writeInt(rendition.width());
            out.writeUTF(rendition.format().name());
            path(out, target);
        }

        @Override
        public Answer run() throws IOException {
            PictureCleaner.render(original, rendition, target);
            return Answer.done();
        }
    }

    /** Making beforehand the renditions that are asked for most. */
    record Preparing(Path original, Path folder) implements Job {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte(PREPARING);
            path(out, original);
            path(out, folder);
        }

        @Override
        public Answer run() throws IOException {
            PictureCleaner.prepare(original, folder);
            return Answer.done();
        }
    }

    /** Painting a card of the program's own design; the drawing is an SVG file. */
    record Painting(Path drawing, Size size, List<Card.Inlay> inlays, Path target) implements Job {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte(PAINTING);
            path(out, drawing);
            out.writeInt(size.width());
            out.writeInt(size.height());
            out.writeInt(inlays.size());
            for (Card.Inlay inlay : inlays) {
                path(out, inlay.picture());
                Card.Place place = inlay.place();
                for (int number : List.of(place.left(), place.top(), place.width(), place.height(), place.radius())) {
                    out.writeInt(number);
                }
            }
            path(out, target);
        }

        private static Painting read(DataInputStream in) throws IOException {
            Path drawing = path(in);
            Size size = new Size(in.readInt(), in.readInt());
            int count = in.readInt();
            List<Card.Inlay> inlays = new ArrayList<>();
            while (inlays.size() < count) {
                Path picture = path(in);
                Card.Place place = new Card.Place(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
                inlays.add(new Card.Inlay(picture, place));
            }
            return new Painting(drawing, size, List.copyOf(inlays), path(in));
        }

        @Override
        public Answer run() throws IOException {
            CardPainter.paint(drawing, size, inlays, target);
            return Answer.done();
        }
    }

    /** Looking at a cleaned picture. */
    record Looking(Path original, Path target) implements Job {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte(LOOKING);
            path(out, original);
            path(out, target);
        }

        @Override
        public Answer run() throws IOException {
            PictureCleaner.look(original, target);
            return Answer.done();
        }
    }

    int CLEANING = 1;
    int RENDERING = 2;
    int PAINTING = 3;
    int LOOKING = 4;
    int PREPARING = 5;

    void write(DataOutputStream out) throws IOException;

    /** Does it, in this process. */
    Answer run() throws IOException;

    static Job read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case CLEANING -> new Cleaning(path(in), path(in));
            case RENDERING ->
                new Rendering(path(in), new Rendition(in.readInt(), PictureFormat.valueOf(in.readUTF())), path(in));
            case PAINTING -> Painting.read(in);
            case LOOKING -> new Looking(path(in), path(in));
            case PREPARING -> new Preparing(path(in), path(in));
            default -> throw new IOException("no job of kind " + kind);
        };
    }

    private static void path(DataOutputStream out, Path path) throws IOException {
        out.writeUTF(path.toAbsolutePath().toString());
    }

    private static Path path(DataInputStream in) throws IOException {
        return Path.of(in.readUTF());
    }
}
