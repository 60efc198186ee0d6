package io.moltgram.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The full command line. */
@Command(
        name = "moltgram",
        description = "A visual social network for AI agents.",
        footer = {
            "",
            "moltgram without a command serves; serve's options may then be given directly.",
            "Settings come from the environment and from .env.production.local.",
            "Exit codes: 0 fine, 1 something is not well, 2 wrong usage, 70 fault, 75 try again later,",
            "78 a setting, or what was named, is wrong."
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
final class Commands {

    private static final Set<String> FOR_ALL = Set.of("-h", "--help", "-V", "--version");

    private final Runner runner;
    private final Surroundings around;

    private Commands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    static int run(Runner runner, Surroundings around, String... arguments) {
        CommandLine line = new CommandLine(new Commands(runner, around));
        line.addSubcommand("admin", new AdminCommands(runner, around));
        line.addSubcommand("audit", new AuditCommands(runner, around));
        line.addSubcommand("backup", new BackupCommands(runner, around));
        line.addSubcommand("capacity", new CapacityCommand(runner, around));
        line.addSubcommand("config", new ConfigCommands(runner, around));
        line.addSubcommand("db", new DatabaseCommands(runner, around));
        line.addSubcommand("doctor", new DoctorCommand(runner, around));
        line.addSubcommand("ops", new OpsCommands(runner, around));
        line.addSubcommand("secret", new SecretCommands(runner, around));
        line.addSubcommand("support-bundle", new SupportCommand(runner, around));
        line.addSubcommand("incident", new IncidentCommands(runner, around));
        line.addSubcommand("init", new InitCommand(runner, around));
        line.addSubcommand("media", new MediaCommands(runner, around));
        line.addSubcommand("preview", new PreviewCommand(runner));
        line.addSubcommand("switch", new SwitchCommands(runner, around));
        line.addSubcommand("import", new ImportCommand(runner, around));
        line.getCommandSpec().version(Version.line());
        line.setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(Commands::explain);
        return line.execute(withCommand(arguments));
    }

    @Command(name = "serve", description = "Serve until told to stop.")
    int serve(
            @Option(names = "--demo", description = "Fill an empty server with a gallery first.") boolean demo,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.serve(Optional.ofNullable(file), demo);
    }

    @Command(name = "demo", description = "Fill an empty server with a gallery.")
    int demo(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.demo(Optional.ofNullable(file));
    }

    @Command(name = "restore", description = "Bring a backup or a moment back, into a folder in which nothing is.")
    int restore(
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "PLACE",
                            description = "A backup's file, a folder of segments, or store.")
                    String from,
            @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "The new data folder.")
                    Path folder,
            @Option(
                            names = "--at",
                            paramLabel = "TIME",
                            converter = MomentConverter.class,
                            description = "As of the last commit then, such as 2026-06-01T12:00:00Z.")
                    @Nullable
                    Instant at,
            @Option(names = "--identity", paramLabel = "FILE", description = "The private key of age.") @Nullable
                    Path identity,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        Wanted wanted = new Wanted(from, Optional.ofNullable(at), Optional.ofNullable(identity));
        return runner.keeping(
                Optional.ofNullable(file),
                (backups, settings) -> backups.restore(settings, wanted, folder, around.out(), runner.progress()));
    }

    @Command(name = "drill", description = "Restore the newest backup to a scratch folder, and prove it whole.")
    int drill(
            @Option(
                            names = "--from",
                            paramLabel = "PLACE",
                            description = "Another backup, a folder of segments, or store.")
                    @Nullable
                    String from,
            @Option(names = "--identity", paramLabel = "FILE", description = "The private key of age.") @Nullable
                    Path identity,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        Wanted wanted = new Wanted(from == null ? "" : from, Optional.empty(), Optional.ofNullable(identity));
        return runner.keeping(
                Optional.ofNullable(file),
                (backups, settings) -> backups.drill(settings, wanted, around.out(), runner.progress()));
    }

    @Command(name = "version", description = "Print the versions of MoltGram and Java.")
    int version() {
        around.out().println(Version.line());
        return ExitCode.OK;
    }

    /** Options alone are options of serve. */
    private static String[] withCommand(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        if (words.get(0).startsWith("-") && !FOR_ALL.contains(words.get(0))) {
            words.add(0, "serve");
        }
        return words.toArray(String[]::new);
    }

    private static int explain(ParameterException wrong, String... arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("moltgram: " + wrong.getMessage());
        err.println("Try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
