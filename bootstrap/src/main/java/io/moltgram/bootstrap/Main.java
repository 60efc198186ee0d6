package io.moltgram.bootstrap;

import io.moltgram.bootstrap.cli.Program;
import io.moltgram.bootstrap.cli.Runner;
import io.moltgram.bootstrap.cli.Surroundings;
import java.util.ServiceLoader;

/** Where the process begins and ends. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(new Runner(Main::program, Surroundings.ofThisProcess()).run(arguments));
    }

    /** Looked up only when something is to be started. */
    private static Program program() {
        return ServiceLoader.load(Program.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the jar holds no program to start"));
    }
}
