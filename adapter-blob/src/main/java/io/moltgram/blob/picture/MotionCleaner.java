package io.moltgram.blob.picture;

import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.codec.MovingPicture;
import io.moltgram.blob.picture.codec.PictureType;
import io.moltgram.blob.picture.codec.PixelBudget;
import io.moltgram.blob.picture.codec.Room;
import io.moltgram.blob.picture.codec.WebpAnimation;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Motion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes animated WebP of whatever moves. */
final class MotionCleaner {

    /** A moving picture whose file is written, and its first frame. */
    record Moved(Pixels first, Motion motion) {}

    private MotionCleaner() {}

    /** Writes the file, unless nothing in the picture moves; refuses what cannot be read. */
    static Optional<Moved> clean(Path source, PictureType type, Path target) {
        try {
            Optional<MovingPicture> moving = MovingPicture.of(source, type);
            return moving.isPresent() ? film(moving.get(), target) : Optional.empty();
        } catch (Refusal | Room.Wanted thrown) {
            throw thrown;
        } catch (IOException | RuntimeException e) {
            throw PixelBudget.damaged("Picture is damaged and cannot be read");
        }
    }

    private static Optional<Moved> film(MovingPicture moving, Path target) throws IOException {
        Size size = moving.size().within(Motion.LONGEST_SIDE);
        Iterator<Integer> delays = moving.delays().iterator();
        List<Pixels> first = new ArrayList<>(1);
        List<WebpAnimation> film = new ArrayList<>(1);
        try {
            moving.play(frame -> {
                Pixels scaled = Scaler.scale(frame, size);
                if (first.isEmpty()) {
                    first.add(scaled);
                    film.add(new WebpAnimation(size, FrameEncoder.isSmallerLossless(scaled)));
                }
                film.get(0).add(scaled, delays.next());
            });
            byte[] file = film.get(0).finish(moving.plays());
            OptionalInt frames = WebpAnimation.frames(file);
            if (frames.isEmpty() || frames.getAsInt() < 2) {
                return Optional.empty();
            }
            Files.write(target, file);
            long millis = moving.delays().stream().mapToLong(Integer::longValue).sum();
            return Optional.of(new Moved(first.get(0), new Motion(frames.getAsInt(), millis)));
        } finally {
            film.forEach(WebpAnimation::close);
        }
    }
}
