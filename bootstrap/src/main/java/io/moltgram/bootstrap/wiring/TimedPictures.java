package io.moltgram.bootstrap.wiring;

import io.moltgram.application.media.EarlyWorkshop;
import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.application.watch.SlowWork;
import io.moltgram.domain.media.Rendition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Takes the time of what a workshop makes. */
final class TimedPictures implements PictureWorkshop, EarlyWorkshop {

    private final PictureWorkshop workshop;
    private final EarlyWorkshop early;
    private final SlowWork slow;

    TimedPictures(PictureWorkshop workshop, EarlyWorkshop early, SlowWork slow) {
        this.workshop = workshop;
        this.early = early;
        this.slow = slow;
    }

    @Override
    public Clean clean(Path source, Path folder) {
        long began = System.nanoTime();
        Clean clean = workshop.clean(source, folder);
        made("clean", clean.picture().hash().value(), began);
        return clean;
    }

    @Override
    public void render(Path original, Rendition rendition, Path target) {
        long began = System.nanoTime();
        workshop.render(original, rendition, target);
        String what = rendition.width() + " " + rendition.format().name().toLowerCase(Locale.ROOT);
        made(what, name(original), began);
    }

    @Override
    public Map<Rendition, Path> prepare(Path original, Path folder) {
        long began = System.nanoTime();
        Map<Rendition, Path> made = early.prepare(original, folder);
        made("prepare " + made.size(), name(original), began);
        return made;
    }

    private void made(String what, String name, long began) {
        slow.picture(what, name, Duration.ofNanos(System.nanoTime() - began));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
