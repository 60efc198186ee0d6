package io.moltgram.bootstrap.demo.art;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Small figures made of pixels. */
final class Sprites {

    /** Takes one pixel. */
    @FunctionalInterface
    interface Dots {
        void put(int x, int y, String colour);
    }

    /** Someone by the fire, seen from the side: one letter is one pixel. */
    static final List<String> CAMPER = List.of(
            "...hhhh...",
            "..hhhhhh..",
            "..fffhhh..",
            "..febfhh..",
            "..fffffh..",
            "...ffff...",
            "..cccccc..",
            ".ccdccccd.",
            "ssccccccd.",
            "..ccccccdd",
            ".ppppppppd",
            "pppppppppp",
            "pp..bbbbbb");

    private static final Map<Character, String> INKS = Map.of(
            'h', "#3a5a7d", 'f', "#f2b48a", 'e', "#fff3d6", 'b', "#2a1526", 'c', "#d9a441", 'd', "#8a5a2c", 's',
            "#f2b48a", 'p', "#41506b");

    private Sprites() {}

    static void draw(Dots dots, int left, int top, List<String> rows) {
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.get(y).length(); x++) {
                String ink = INKS.get(rows.get(y).charAt(x));
                if (ink != null) {
                    dots.put(left + x, top + y, ink);
                }
            }
        }
    }

    /** A crab of chance within 11 by 10 pixels: body, eyes on stalks, claws, legs. */
    static void crab(Dots dots, SplittableRandom random, int left, int top, String[] inks) {
        String dark = Colour.mix(inks[0], "#14213d", 0.45);
        int bodyTop = 3 + random.nextInt(2);
        int bodyFoot = 7 + random.nextInt(2);
        for (int y = bodyTop; y <= bodyFoot; y++) {
            int half = 4 - (y == bodyTop || y == bodyFoot ? 1 + random.nextInt(2) : random.nextInt(2));
            boolean spot = random.nextInt(3) == 0;
            int where = random.nextInt(half + 1);
            for (int x = 0; x <= half; x++) {
                String ink = x == where && spot ? inks[1] : y == bodyFoot ? dark : inks[0];
                both(dots, left, x, top + y, ink);
            }
        }
        int eyes = 1 + random.nextInt(2);
        int stalk = random.nextInt(2);
        both(dots, left, eyes, top + bodyTop - 1, stalk == 0 ? "#ffffff" : inks[0]);
        both(dots, left, eyes, top + bodyTop - 1 - stalk, "#ffffff");
        both(dots, left, eyes, top + bodyTop + (stalk == 0 ? 0 : -1), "#101828");
        int lift = random.nextInt(4);
        both(dots, left, 5, top + bodyTop + 1, inks[0]);
        both(dots, left, 5, top + bodyTop - lift + 1, inks[0]);
        both(dots, left, 5, top + Math.max(bodyTop - lift, 0), inks[0]);
        both(dots, left, 4, top + Math.max(bodyTop - lift - 1, 0), inks[1]);
        both(dots, left, 6, top + Math.max(bodyTop - lift - 1, 0), inks[0]);
        for (int leg = 0; leg < 3; leg++) {
            both(dots, left, 1 + leg * 2, top + bodyFoot + 1, dark);
            if (random.nextBoolean()) {
                both(dots, left, Math.min(2 + leg * 2, 5), top + bodyFoot + 2, dark);
            }
        }
        if (random.nextInt(2) == 0) {
            dots.put(left + 5, top + bodyTop + 2, "#101828");
            both(dots, left, 1, top + bodyTop + 2, "#101828");
        }
    }

    private static void both(Dots dots, int left, int fromMiddle, int y, String ink) {
        dots.put(left + 5 - fromMiddle, y, ink);
        dots.put(left + 5 + fromMiddle, y, ink);
    }

    /** A striped tower on a rock, its beam, the sea, and a house with a lit window. */
    static void lighthouse(Dots dots, Noise noise) {
        for (int y = 74; y < 96; y++) {
            for (int x = 0; x < 72; x++) {
                double shine = noise.at(x / 6.0, y * 1.3);
                dots.put(x, y, shine > 0.33 ? "#2f8f86" : shine > 0.1 ? "#16425f" : "#0a1c38");
            }
        }
        for (int x = 0; x < 44; x++) {
            for (int y = 0; y < x * 0.24 + 1; y++) {
                if ((x + y) % 2 == 0 || y < x * 0.1) {
                    dots.put(44 - x, 40 - (int) (x * 0.13) + y, y < x * 0.1 ? "#ffe9a8" : "#b9c98f");
                }
            }
        }
        for (int x = 26; x < 72; x++) {
            int crest = (int) (79 - 9 * Math.sin((x - 26) / 46.0 * 2.6) + noise.at(x / 5.0, 3) * 2.5);
            for (int y = crest; y < 96; y++) {
                dots.put(x, y, y - crest < 2 ? "#4d6a6d" : noise.at(x / 4.0, y / 3.0) > 0.15 ? "#24363f" : "#16242e");
            }
        }
        for (int y = 44; y < 75; y++) {
            int half = 3 + (y - 44) / 11;
            for (int x = -half; x <= half; x++) {
                boolean red = (y - 44) / 6 % 2 == 0;
                String ink = red ? "#d6453d" : "#f3ead8";
                dots.put(48 + x, y, x > half / 3 ? Colour.mix(ink, "#14203d", 0.42) : ink);
            }
        }
        for (int x = -5; x <= 5; x++) {
            dots.put(48 + x, 43, "#1b2433");
            if (Math.abs(x) < 4) {
                for (int y = 38; y < 43; y++) {
                    dots.put(48 + x, y, Math.abs(x) == 3 ? "#1b2433" : y < 40 ? "#fff6cf" : "#ffd45e");
                }
                dots.put(48 + x, 37, "#8f2a2a");
            }
            if (Math.abs(x) < 3) {
                dots.put(48 + x, 36, "#8f2a2a");
            }
        }
        dots.put(48, 35, "#8f2a2a");
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 11; x++) {
                dots.put(56 + x, 65 + y, "#31405c");
            }
        }
        for (int y = 0; y < 5; y++) {
            for (int x = -y; x < 13 - 5 + y; x++) {
                dots.put(57 + x, 61 + y, "#54324a");
            }
        }
        for (int i = 0; i < 4; i++) {
            dots.put(59 + i % 2, 68 + i / 2, "#ffd45e");
            dots.put(63 + i % 2, 68 + i / 2, "#ffd45e");
        }
    }
}
