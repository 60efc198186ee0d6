package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.settings.SettingsRefused;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * Runs what the command line asks for and turns every end into an exit code and, where something is wrong, into single
 * lines on standard error.
 *
 * <p>Serving without options that take a value is understood here: the library for the full command line takes a tenth
 * of a second to load, which the start of a server should not pay for.
 */
public final class Runner {

    private final Supplier<Program> program;
    private final Surroundings around;

    /** The program is asked for only once the settings are known to be right. */
    public Runner(Supplier<Program> program, Surroundings around) {
        this.program = program;
        this.around = around;
    }

    /** Does what the arguments say; returns the exit code. */
    public int run(String... arguments) {
        String line = String.join(" ", arguments);
        return switch (line) {
            case "", "serve" -> serve(Optional.empty(), false);
            case "--demo", "serve --demo" -> serve(Optional.empty(), true);
            default -> Commands.run(this, around, arguments);
        };
    }

    int serve(Optional<Path> file, boolean demo) {
        return guarded(() -> {
            Reading reading = announced(file);
            return program.get().serve(reading, demo ? Optional.of(progress()) : Optional.empty());
        });
    }

    int demo(Optional<Path> file) {
        return guarded(() -> {
            Settings settings = announced(file).settings();
            return program.get().demo(settings, progress());
        });
    }

    int preview(Optional<Path> file, Optional<Path> folder, int port) {
        return guarded(() -> program.get().preview(announced(file).settings(), folder, port));
    }

    /** Reads the settings without a word about warnings; throws {@link SettingsRefused}. */
    Reading read(Optional<Path> file) {
        SettingsReader reader = new SettingsReader(around.environment(), around.workingDirectory());
        return file.map(reader::read).orElseGet(reader::read);
    }

    /** Reads the settings and writes the warnings to standard error; throws {@link SettingsRefused}. */
    Reading announced(Optional<Path> file) {
        Reading reading = read(file);
        reading.warnings().forEach(this::say);
        return reading;
    }

    int guarded(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (SettingsRefused e) {
            e.problems().forEach(this::say);
            return ExitCode.CONFIG;
        } catch (CannotRun e) {
            say(e.getMessage());
            return e.exitCode();
        } catch (RuntimeException e) {
            say("internal fault, please report it:");
            e.printStackTrace(around.err());
            return ExitCode.INTERNAL;
        }
    }

    /** Does something with backups. */
    int keeping(Consumer<Backups> work) {
        return guarded(() -> {
            work.accept(program.get().backups());
            return ExitCode.OK;
        });
    }

    /** The same, where it takes settings. */
    int keeping(Optional<Path> file, BiConsumer<Backups, Settings> work) {
        return guarded(() -> {
            Settings settings = announced(file).settings();
            work.accept(program.get().backups(), settings);
            return ExitCode.OK;
        });
    }

    /** Does something that only somebody at the machine can do. */
    int administering(Optional<Path> file, BiConsumer<AdminTasks, Settings> work) {
        return guarded(() -> {
            Settings settings = announced(file).settings();
            work.accept(program.get().admin(), settings);
            return ExitCode.OK;
        });
    }

    /** Looks after the server; the work returns the exit code. */
    int caring(Optional<Path> file, ToIntBiFunction<Upkeep, Reading> work) {
        return guarded(() -> {
            Reading reading = announced(file);
            return work.applyAsInt(program.get().upkeep(), reading);
        });
    }

    /** Does something with a part of the program. */
    <T> int using(Optional<Path> file, Function<Program, T> part, BiConsumer<T, Settings> work) {
        return guarded(() -> {
            Settings settings = announced(file).settings();
            work.accept(part.apply(program.get()), settings);
            return ExitCode.OK;
        });
    }

    /** Does something with the files of pictures. */
    int tending(Optional<Path> file, ToIntBiFunction<MediaTasks, Settings> work) {
        return guarded(() -> {
            Settings settings = announced(file).settings();
            return work.applyAsInt(program.get().media(), settings);
        });
    }

    Progress progress() {
        return new TerminalProgress(around.err(), around.terminal(), InstantSource.system());
    }

    private void say(String line) {
        around.err().println("moltgram: " + line);
    }
}
