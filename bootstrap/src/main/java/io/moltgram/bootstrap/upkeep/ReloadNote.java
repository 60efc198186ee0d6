package io.moltgram.bootstrap.upkeep;

import io.moltgram.application.audit.Auditing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Two files in the data folder by which a command has the server read its settings again, and hears the outcome. */
public final class ReloadNote {

    private static final String ASKED = "reload.asked";
    private static final String TOLD = "reload.told";

    private final Path data;

    public ReloadNote(Path data) {
        this.data = data;
    }

    /**
     * What the server answers.
     *
     * @param lines for whoever asked
     */
    public record Answer(boolean isGood, List<String> lines) {

        public Answer {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a command asks.
     *
     * @param mark tells its answer from others
     * @param by who gave the command
     */
    public record Asked(String mark, String by) {}

    /** The command asks. */
    void ask(Asked asked) throws IOException {
        put(ASKED, asked.mark() + "\n" + asked.by());
    }

    /** The server takes what was asked; empty if nothing was. */
    public Optional<Asked> take() throws IOException {
        Path file = data.resolve(ASKED);
        try {
            List<String> lines = Files.readAllLines(file);
            Files.deleteIfExists(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Asked(lines.get(0), lines.size() > 1 ? lines.get(1) : Auditing.SERVER));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The server answers. */
    public void tell(String mark, Answer answer) throws IOException {
        put(TOLD, mark + "\n" + (answer.isGood() ? "good" : "refused") + "\n" + String.join("\n", answer.lines()));
    }

    /** The answer to what was asked with this mark, once it is there. */
    Optional<Answer> told(String mark) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve(TOLD));
            if (lines.size() < 2 || !lines.get(0).equals(mark)) {
                return Optional.empty();
            }
            Files.deleteIfExists(data.resolve(TOLD));
            List<String> said = lines.subList(2, lines.size()).stream()
                    .filter(line -> !line.isEmpty())
                    .toList();
            return Optional.of(new Answer(lines.get(1).equals("good"), said));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Nobody waits any more. */
    void forget() throws IOException {
        Files.deleteIfExists(data.resolve(ASKED));
    }

    private void put(String name, String text) throws IOException {
        Path draft = data.resolve(name + ".new");
        Files.writeString(draft, text);
        Files.move(draft, data.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
