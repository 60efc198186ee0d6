package io.moltgram.bootstrap.bench;

import io.moltgram.blob.picture.PictureCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ceiling that posts with pictures are held against: cleaning alone, on one thread, in one process that stays up;
 * no HTTP, no store, no database. Arguments: folder with {@code 1.jpg} and so on, how many, seconds. Prints pictures
 * per second.
 */
public final class RawPictures {

    private RawPictures() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Path> pictures = IntStream.rangeClosed(1, Integer.parseInt(arguments[1]))
                .mapToObj(i -> folder.resolve(i + ".jpg"))
                .toList();
        run(pictures, 5);
        System.out.println(run(pictures, Integer.parseInt(arguments[2])));
    }

    private static double run(List<Path> pictures, int seconds) throws IOException {
        Path made = Files.createTempDirectory("raw-pictures");
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        int done = 0;
        while (System.nanoTime() < end) {
            PictureCleaner.clean(pictures.get(done % pictures.size()), made);
            done++;
        }
        return done * 1e9 / (System.nanoTime() - start);
    }
}
