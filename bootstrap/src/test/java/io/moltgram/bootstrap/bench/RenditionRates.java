package io.moltgram.bootstrap.bench;

import com.sun.management.OperatingSystemMXBean;
import io.moltgram.blob.picture.PictureCleaner;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * How quickly renditions of 1080 pixels are made of pictures that are kept, by the code of the workshop on one thread.
 *
 * <p>{@code keep FROM TO COUNT} cleans {@code 1.jpg} and so on into another folder, under the same names. {@code rate
 * FOLDER COUNT FORMAT SECONDS} warms up for as long as it then measures, and prints renditions per second, per second
 * of processor time, and their mean size in bytes.
 */
public final class RenditionRates {

    private static final int WIDTH = 1080;

    private RenditionRates() {}

    public static void main(String... arguments) throws IOException {
        ImageIO.setUseCache(false);
        if (arguments[0].equals("keep")) {
            keep(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        Path folder = Path.of(arguments[1]);
        List<Path> pictures = IntStream.rangeClosed(1, Integer.parseInt(arguments[2]))
                .mapToObj(i -> folder.resolve(i + ".jpg"))
                .toList();
        Rendition rendition = new Rendition(WIDTH, PictureFormat.valueOf(arguments[3].toUpperCase(Locale.ROOT)));
        int seconds = Integer.parseInt(arguments[4]);
        run(pictures, rendition, seconds);
        System.out.println(run(pictures, rendition, seconds));
    }

    private static void keep(Path from, Path to, int count) throws IOException {
        Path made = Files.createTempDirectory("kept");
        Files.createDirectories(to);
        for (int i = 1; i <= count; i++) {
            PictureFormat format =
                    PictureCleaner.clean(from.resolve(i + ".jpg"), made).format();
            Files.move(
                    PictureCleaner.original(made, format),
                    to.resolve(i + "." + format.extension()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String run(List<Path> pictures, Rendition rendition, int seconds) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Path target = Files.createTempDirectory("renditions").resolve("made");
        long start = System.nanoTime();
        long busy = system.getProcessCpuTime();
        long end = start + seconds * 1_000_000_000L;
        long bytes = 0;
        int done = 0;
        while (System.nanoTime() < end) {
            PictureCleaner.render(pictures.get(done % pictures.size()), rendition, target);
            bytes += Files.size(target);
            done++;
        }
        return String.format(
                Locale.ROOT,
                "%.3f %.3f %d",
                done * 1e9 / (System.nanoTime() - start),
                done * 1e9 / (system.getProcessCpuTime() - busy),
                bytes / done);
    }
}
