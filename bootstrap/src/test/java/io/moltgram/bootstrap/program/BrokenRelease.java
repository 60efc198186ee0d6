package io.moltgram.bootstrap.program;

import io.moltgram.bootstrap.Main;
import java.util.List;

/** A release that does everything but serve. */
public final class BrokenRelease {

    private BrokenRelease() {}

    public static void main(String... arguments) {
        if (List.of(arguments).contains("serve")) {
            System.err.println("this release is broken");
            Runtime.getRuntime().halt(1);
        }
        Main.main(arguments);
    }
}
