package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.Upkeep;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.CannotOpen;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/** Upkeep as the command line asks for it. */
public final class Caretaking implements Upkeep {

    private final Doors doors;
    private final InstantSource clock;

    public Caretaking(Doors doors, InstantSource clock) {
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public int doctor(Reading reading, PrintStream out) {
        List<Finding> findings = new Doctor(reading, doors, clock).look();
        for (Finding finding : findings) {
            String word = switch (finding.verdict()) {
                case PASS -> "OK  ";
                case FAIL -> "FAIL";
                case TODO -> "--  ";
            };
            out.println(word + "  " + String.format("%-18s", finding.name()) + finding.evidence());
            if (!finding.fix().isEmpty()) {
                out.println("      " + " ".repeat(18) + "-> " + finding.fix());
            }
        }
        long failed = findings.stream().filter(Finding::isFailure).count();
        out.println(failed == 0 ? "All is well." : failed + " of " + findings.size() + " steps fail.");
        return failed == 0 ? ExitCode.OK : ExitCode.UNWELL;
    }

    @Override
    public void slow(Settings settings, PrintStream out) {
        JsonNode inside = new ServerBeside(settings, clock)
                .ask()
                .orElseThrow(() -> CannotRun.now("no server is running with this data folder, so there are no times"));
        new SlowReport(inside).print(out, settings.dataDirectory());
    }

    @Override
    public void database(Settings settings, PrintStream out) {
        try {
            new DatabaseReport(settings, doors.database(settings)).print(out);
        } catch (CannotOpen e) {
            throw CannotRun.now(e.getMessage());
        }
    }
}
