package io.moltgram.blob.picture.corpus;

import io.moltgram.blob.picture.corpus.Specimen.Fate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Specimens changed at random; the same seed makes the same ones. */
public final class Mutants {

    private static final int LARGEST = 30_000;
    private static final long[] NUMBERS = {
        0, 1, 127, 128, 255, 256, 32_767, 65_535, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFFL
    };

    private final List<Specimen> parents;
    private final SplittableRandom random;

    private Mutants(List<Specimen> parents, long seed) {
        this.parents = parents.stream()
                .filter(each -> each.fate() == Fate.SHOWN && each.bytes().length < LARGEST)
                .filter(each ->
                        !each.name().contains("36 million") && !each.name().contains("65,500"))
                .toList();
        this.random = new SplittableRandom(seed);
    }

    /** So many mutants of those that are shown. */
    public static Stream<Specimen> of(List<Specimen> parents, int count, long seed) {
        Mutants mutants = new Mutants(parents, seed);
        return IntStream.range(0, count).mapToObj(mutants::next);
    }

    private Specimen next(int number) {
        Specimen parent = any();
        byte[] bytes = parent.bytes();
        String way;
        switch (random.nextInt(8)) {
            case 0 -> {
                way = "flipped";
                bytes = flipped(bytes);
            }
            case 1 -> {
                way = "overwritten";
                bytes = overwritten(bytes);
            }
            case 2 -> {
                way = "renumbered";
                bytes = renumbered(bytes);
            }
            case 3 -> {
                way = "cut";
                bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            }
            case 4 -> {
                way = "gapped";
                bytes = gapped(bytes);
            }
            case 5 -> {
                way = "repeated";
                bytes = repeated(bytes);
            }
            case 6 -> {
                Specimen other = any();
                way = "spliced with " + other.name();
                bytes = spliced(bytes, other.bytes());
            }
            default -> {
                way = "swapped";
                bytes = swapped(bytes);
            }
        }
        boolean healed = random.nextBoolean();
        byte[] made = healed ? healed(bytes) : bytes;
        return new Specimen("mutant " + number + ": " + parent.name() + " " + way, made, Fate.EITHER);
    }

    private Specimen any() {
        return parents.get(random.nextInt(parents.size()));
    }

    /** More often near the start, where headers are. */
    private int place(byte[] bytes) {
        return random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 100));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = random.nextInt(16); i >= 0; i--) {
            copy[place(copy)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private byte[] overwritten(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            copy[place(copy)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /** A number of one, two or four bytes becomes one of those at which programs stumble. */
    private byte[] renumbered(byte[] bytes) {
        byte[] copy = bytes.clone();
        int length = 1 << random.nextInt(3);
        int at = place(copy);
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        boolean littleEndian = random.nextBoolean();
        for (int i = 0; i < length && at + i < copy.length; i++) {
            copy[at + i] = (byte) (number >> 8 * (littleEndian ? i : length - 1 - i));
        }
        return copy;
    }

    private byte[] gapped(byte[] bytes) {
        int from = place(bytes);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        return new Bytes().raw(bytes, 0, from).raw(bytes, to, bytes.length).array();
    }

    private byte[] repeated(byte[] bytes) {
        int from = place(bytes);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        byte[] stretch = Arrays.copyOfRange(bytes, from, to);
        return new Bytes()
                .raw(bytes, 0, to)
                .times(1 + random.nextInt(50), stretch)
                .raw(bytes, to, bytes.length)
                .array();
    }

    private byte[] spliced(byte[] first, byte[] second) {
        int until = place(first);
        int from = place(second);
        return new Bytes().raw(first, 0, until).raw(second, from, second.length).array();
    }

    /** Two neighbouring stretches change places. */
    private byte[] swapped(byte[] bytes) {
        int[] cuts = random.ints(3, 0, bytes.length).sorted().toArray();
        return new Bytes()
                .raw(bytes, 0, cuts[0])
                .raw(bytes, cuts[1], cuts[2])
                .raw(bytes, cuts[0], cuts[1])
                .raw(bytes, cuts[2], bytes.length)
                .array();
    }

    /** The sums of a PNG are made right, so that its mutants get further than to the first sum. */
    private static byte[] healed(byte[] bytes) {
        byte[] signature = Pngs.SIGNATURE;
        if (bytes.length < 20 || !Arrays.equals(signature, 0, 8, bytes, 0, 8)) {
            return bytes;
        }
        byte[] copy = bytes.clone();
        for (Iterator<Integer> chunks = chunks(copy).iterator(); chunks.hasNext(); ) {
            int at = chunks.next();
            int length = number(copy, at);
            CRC32 sum = new CRC32();
            sum.update(copy, at + 4, length + 4);
            for (int i = 0; i < 4; i++) {
                copy[at + 8 + length + i] = (byte) (sum.getValue() >> 24 - 8 * i);
            }
        }
        return copy;
    }

    private static List<Integer> chunks(byte[] png) {
        return Stream.iterate(8, at -> fits(png, at), at -> at + 12 + number(png, at))
                .toList();
    }

    private static boolean fits(byte[] png, int at) {
        return at + 12 <= png.length && number(png, at) >= 0 && number(png, at) <= png.length - at - 12;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 255) << 24 | (bytes[at + 1] & 255) << 16 | (bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255;
    }
}
