package io.moltgram.bootstrap.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.moltgram.bootstrap.settings.ExampleFile;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.SettingValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looking at settings without starting anything, and having a server take them up. Secrets are masked. */
@Command(name = "config", description = "Look at the settings.")
final class ConfigCommands {

    private final Runner runner;
    private final Surroundings around;

    ConfigCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Command(name = "print", description = "Print every setting as it holds, secrets masked.")
    int print(
            @Option(names = "--origin", description = "Also print where each comes from.") boolean origin,
            @Option(names = "--json", description = "Print JSON.") boolean json,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.guarded(() -> {
            List<SettingValue> values =
                    runner.announced(Optional.ofNullable(file)).values();
            if (json) {
                around.out().println(json(values, origin));
            } else {
                values.forEach(value -> around.out().println(line(value, origin)));
            }
            return ExitCode.OK;
        });
    }

    @Command(name = "check", description = "Say whether the server could start with the settings.")
    int check(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.guarded(() -> {
            Reading reading = runner.announced(Optional.ofNullable(file));
            requireWritable(reading.settings().dataDirectory());
            around.out().println("The settings are fine. " + origins(reading));
            return ExitCode.OK;
        });
    }

    /** Whoever expected a file to be read learns that it was not. */
    private static String origins(Reading reading) {
        Map<String, Long> counts = reading.values().stream()
                .map(SettingValue::origin)
                .filter(origin -> !origin.startsWith("default"))
                .map(ConfigCommands::source)
                .collect(Collectors.groupingBy(origin -> origin, TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) {
            return "All are at their defaults: no file sets anything, and neither does the environment.";
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " from " + entry.getKey())
                .collect(Collectors.joining(", ", "Set: ", "; the others are at their defaults."));
    }

    private static String source(String origin) {
        return origin.startsWith("environment") ? "the environment" : origin.replaceFirst(" line [0-9]+.*", "");
    }

    @Command(
            name = "reload",
            description = "Have the server that runs read its settings again: the log level and the limits change at"
                    + " once, all others wait for the next start.")
    int reload(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.caring(
                Optional.ofNullable(file), (upkeep, reading) -> upkeep.reload(reading.settings(), around.out()));
    }

    @Command(name = "example", description = "Print a file with every setting, its meaning and its default.")
    int example() {
        around.out().print(ExampleFile.text());
        return ExitCode.OK;
    }

    /** The folder itself, or the one in which it would be made. */
    private static void requireWritable(Path folder) {
        Path nearest = folder;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw CannotRun.so("MOLTGRAM_DATA_DIR: " + nearest + " is not a folder that can be written to");
        }
    }

    private static String line(SettingValue value, boolean origin) {
        String setting = value.name() + "=" + value.value();
        return origin ? setting + "  # " + value.origin() : setting;
    }

    private static String json(List<SettingValue> values, boolean origin) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            for (SettingValue value : values) {
                if (origin) {
                    json.writeObjectFieldStart(value.name());
                    json.writeStringField("value", value.value());
                    json.writeStringField("origin", value.origin());
                    json.writeEndObject();
                } else {
                    json.writeStringField(value.name(), value.value());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
