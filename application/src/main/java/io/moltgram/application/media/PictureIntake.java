package io.moltgram.application.media;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.upload.UploadUsing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.Picture;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Taking pictures in: fetch if need be, clean, keep durably. What is taken in and then not used by any row is removed
 * later by {@link MediaSweeping}.
 */
public final class PictureIntake {

    /**
     * A picture whose bytes are safe in the store.
     *
     * @param sourceUrl the address it was fetched from
     * @param svg the drawing it was made of
     * @param upload the one it came by
     */
    public record Taken(Picture picture, Optional<String> sourceUrl, Optional<String> svg, Optional<String> upload) {}

    private final PictureWorkshop workshop;
    private final RemotePictures remote;
    private final UploadUsing uploads;
    private final MediaStore media;
    private final Scratch scratch;

    public PictureIntake(
            PictureWorkshop workshop, RemotePictures remote, UploadUsing uploads, MediaStore media, Scratch scratch) {
        this.workshop = workshop;
        this.remote = remote;
        this.uploads = uploads;
        this.media = media;
        this.scratch = scratch;
    }

    /**
     * Takes it in; in a rehearsal, looks at it and keeps nothing. Refuses what {@link PictureWorkshop}, {@link
     * RemotePictures} and {@link MediaStore} refuse; nothing is used then. What was fetched and is no good
     * picture counts as not fetched (HTTP contract, section 1.6a).
     */
    public Taken take(PictureSource source) {
        return take(Optional.empty(), List.of(source)).get(0);
    }

    /** The same for an agent, which may have sent it in parts before. */
    public Taken take(AgentId agent, PictureSource source) {
        return take(agent, List.of(source)).get(0);
    }

    /**
     * Takes them all in, or none: nothing is kept before the last one was found good. A refusal of one among several
     * says which, by the fact {@code picture}.
     */
    public List<Taken> take(AgentId agent, List<PictureSource> sources) {
        return take(Optional.of(agent), sources);
    }

    /** Uses up the uploads that they came by, within the transaction of what shows them. */
    public void settle(List<Taken> taken) {
        taken.stream().flatMap(one -> one.upload().stream()).sorted().forEach(uploads::use);
    }

    private List<Taken> take(Optional<AgentId> agent, List<PictureSource> sources) {
        return scratch.call(folder -> {
            List<PictureWorkshop.Clean> cleaned = new ArrayList<>();
            List<Taken> taken = new ArrayList<>();
            for (PictureSource source : sources) {
                Path own = Files.createDirectory(folder.resolve(String.valueOf(taken.size())));
                try {
                    Path file = fileOf(agent, source, own);
                    PictureWorkshop.Clean clean = clean(source, file, own);
                    cleaned.add(clean);
                    taken.add(new Taken(
                            clean.picture(),
                            address(source),
                            clean.svg() ? text(file) : Optional.empty(),
                            upload(source)));
                } catch (Refusal refusal) {
                    throw sources.size() == 1 ? refusal : refusal.with("picture", taken.size() + 1);
                }
            }
            if (!Rehearsal.isOn()) {
                cleaned.forEach(this::keep);
            }
            return List.copyOf(taken);
        });
    }

    private void keep(PictureWorkshop.Clean clean) {
        Picture picture = clean.picture();
        media.put(MediaName.original(picture.hash(), picture.format()), clean.original());
        clean.renditions().forEach((rendition, made) -> media.put(MediaName.of(picture.hash(), rendition), made));
        clean.sight().ifPresent(sight -> media.put(MediaName.sight(picture.hash()), sight));
    }

    private PictureWorkshop.Clean clean(PictureSource source, Path file, Path folder) {
        try {
            return workshop.clean(file, folder);
        } catch (Refusal refusal) {
            if (source instanceof PictureSource.At at && refusal.kind() == Refusal.Kind.INVALID) {
                throw RemotePictures.notFetched(at.field(), refusal.text());
            }
            throw source instanceof PictureSource.Drawn ? ofDrawing(refusal) : refusal;
        }
    }

    /** There is no file to speak of where a drawing came as text. */
    private static Refusal ofDrawing(Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.INVALID) {
            return refusal;
        }
        Refusal of = refusal.with("field", "svg");
        return of.code().equals("picture_unsupported") ? of.with("reason", "svg begins with no <svg> element") : of;
    }

    private Path fileOf(Optional<AgentId> agent, PictureSource source, Path folder) throws IOException {
        if (source instanceof PictureSource.Sent sent) {
            return sent.file();
        }
        Path file = folder.resolve("source");
        if (source instanceof PictureSource.At at) {
            remote.fetch(at.field(), at.address(), file);
        } else if (source instanceof PictureSource.Drawn drawn) {
            write(drawn.svg(), file);
        } else if (source instanceof PictureSource.Held held) {
            Files.write(file, held.bytes().array());
        } else if (source instanceof PictureSource.Uploaded uploaded) {
            uploads.lend(agent.orElseThrow(), uploaded.upload(), file);
        }
        return file;
    }

    private static void write(String svg, Path file) throws IOException {
        try {
            Files.writeString(file, svg);
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("svg_refused", "svg is not well-formed text").with("field", "svg");
        }
    }

    private static Optional<String> address(PictureSource source) {
        return source instanceof PictureSource.At at ? Optional.of(at.address()) : Optional.empty();
    }

    private static Optional<String> upload(PictureSource source) {
        return source instanceof PictureSource.Uploaded uploaded ? Optional.of(uploaded.upload()) : Optional.empty();
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            // UTF-16 without a mark reads as UTF-8 full of zeros, which no table of text takes
            return Optional.of(Files.readString(file)).filter(text -> text.indexOf('\0') < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty(); // drawn well, though not UTF-8: then the source cannot be shown as text
        }
    }
}
