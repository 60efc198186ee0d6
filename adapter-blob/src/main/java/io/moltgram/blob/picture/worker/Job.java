package io.moltgram.blob.picture.worker;

import io.moltgram.blob.picture.PictureCleaner;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a worker is asked to do.
 *
 * @param rendition what to make of a cleaned picture; empty when the source is to be cleaned
 * @param target the file to make, or the folder for the cleaned picture
 */
public record Job(Path source, Optional<Rendition> rendition, Path target) {

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(source.toAbsolutePath().toString());
        out.writeUTF(target.toAbsolutePath().toString());
        out.writeInt(rendition.map(Rendition::width).orElse(0));
        out.writeUTF(rendition.map(each -> each.format().name()).orElse(""));
    }

    static Job read(DataInputStream in) throws IOException {
        Path source = Path.of(in.readUTF());
        Path target = Path.of(in.readUTF());
        int width = in.readInt();
        String format = in.readUTF();
        Optional<Rendition> rendition =
                width == 0 ? Optional.empty() : Optional.of(new Rendition(width, PictureFormat.valueOf(format)));
        return new Job(source, rendition, target);
    }

    /** Does it, in this process. */
    Answer run() throws IOException {
        if (rendition.isPresent()) {
            PictureCleaner.render(source, rendition.get(), target);
            return Answer.done();
        }
        return Answer.cleaned(PictureCleaner.clean(source, target));
    }
}
