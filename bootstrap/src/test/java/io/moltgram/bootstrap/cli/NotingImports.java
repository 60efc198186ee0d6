package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Notes what it was asked to bring in. */
record NotingImports(List<String> asked) implements Imports {

    @Override
    public void run(Settings settings, Order order, PrintStream out, Progress progress) {
        asked.add(order.database() + " from "
                + order.uploads().map(Path::toString).orElse("nowhere")
                + (order.trial() ? " tried" : "")
                + (order.goesOn() ? " on" : "")
                + (order.merges() ? " beside" : "")
                + (order.fetches() ? "" : " alone")
                + order.report().map(folder -> " told in " + folder).orElse(""));
    }
}
