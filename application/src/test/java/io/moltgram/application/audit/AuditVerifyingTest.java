package io.moltgram.application.audit;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.testing.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AuditVerifyingTest {

    private static final int LINES = 1_200;

    /** A log as it lies there, whoever has had it in hand. */
    private record Found(List<AuditLine> lines, End end) implements AuditQueries {
        @Override
        public Slice<AuditLine> lines(Filter filter, Stretch stretch) {
            return new Slice<>(lines, Optional.empty());
        }

        @Override
        public List<AuditLine> after(long number, int most) {
            return lines.stream()
                    .filter(line -> line.number() > number)
                    .limit(most)
                    .toList();
        }
    }

    private static List<AuditLine> written(int count) {
        List<AuditLine> lines = new ArrayList<>();
        String previous = AuditLine.BEGINNING;
        for (int i = 0; i < count; i++) {
            AuditKind kind = AuditKind.values()[i % AuditKind.values().length];
            lines.add(AuditLine.after(
                    i,
                    previous,
                    new AuditLine.Draft(NOON.plusSeconds(i), kind, "admin " + i % 7, "agent " + i % 31, "words " + i)));
            previous = lines.get(i).hash();
        }
        return lines;
    }

    private static AuditVerifying.Verdict verify(List<AuditLine> lines, AuditQueries.End end) {
        return new AuditVerifying(new Found(lines, end)).verify();
    }

    private static AuditQueries.End end(List<AuditLine> lines) {
        return new AuditQueries.End(lines.size(), lines.get(lines.size() - 1).hash());
    }

    @Test
    void aLogAsItWasWrittenIsWhole() {
        List<AuditLine> lines = written(LINES);

        assertEquals(
                new AuditVerifying.Verdict(LINES, lines.get(LINES - 1).hash(), Optional.empty()),
                verify(lines, end(lines)));
        assertTrue(
                verify(List.of(), new AuditQueries.End(0, AuditLine.BEGINNING)).isWhole());
    }

    @Test
    void linesThatComeWhileOneReadsAreRight() {
        List<AuditLine> lines = written(LINES);

        assertTrue(verify(lines, end(lines.subList(0, 900))).isWhole());
    }

    @Test
    void everyOneOfAThousandChangesIsFound() {
        List<AuditLine> lines = written(200);
        Random random = new Random(20_261_127);
        for (int i = 0; i < 1_000; i++) {
            List<AuditLine> changed = new ArrayList<>(lines);
            String what = change(changed, i % 10, random);

            assertFalse(verify(changed, end(lines)).isWhole(), what);
        }
        Figure.say("1000 of 1000 changes of the log found");
    }

    @Test
    void aLineThatWasMadeAnewAfterAChangeIsFoundAtTheNextOne() {
        List<AuditLine> lines = new ArrayList<>(written(10));
        AuditLine before = lines.get(3);
        lines.set(
                4,
                AuditLine.after(
                        4, before.hash(), new AuditLine.Draft(NOON, AuditKind.ADMIN_LEFT, "somebody else", "", "")));

        assertEquals(
                Optional.of("line 6 does not follow the line before it"),
                verify(lines, end(lines)).fault());
    }

    private static String change(List<AuditLine> lines, int way, Random random) {
        int at = random.nextInt(lines.size());
        AuditLine line = lines.get(at);
        switch (way) {
            case 0 -> lines.remove(at);
            case 1 -> {
                int other = (at + 1 + random.nextInt(lines.size() - 1)) % lines.size();
                Collections.swap(lines, at, other);
                renumber(lines);
            }
            case 2 -> lines.subList(at, lines.size()).clear();
            case 3 -> lines.set(at, with(line, line.kind() + "x", line.actor(), line.subject(), line.detail()));
            case 4 -> lines.set(at, with(line, line.kind(), flipped(line.actor(), random), line.subject(), "w"));
            case 5 -> lines.set(at, with(line, line.kind(), line.actor(), flipped(line.subject(), random), "w"));
            case 6 -> lines.set(at, with(line, line.kind(), line.actor(), "", line.subject() + line.detail()));
            case 7 -> lines.add(at, line);
            case 8 ->
                lines.set(
                        at,
                        new AuditLine(
                                line.number(),
                                line.at().plusMillis(1),
                                line.kind(),
                                line.actor(),
                                line.subject(),
                                line.detail(),
                                line.previous(),
                                line.hash()));
            default ->
                lines.set(
                        at,
                        new AuditLine(
                                line.number(),
                                line.at(),
                                line.kind(),
                                line.actor(),
                                line.subject(),
                                line.detail(),
                                line.previous(),
                                flipped(line.hash(), random)));
        }
        return "way " + way + " at line " + (at + 1);
    }

    /** Whoever moves lines gives them the numbers of their new places. */
    private static void renumber(List<AuditLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            AuditLine line = lines.get(i);
            lines.set(
                    i,
                    new AuditLine(
                            i + 1,
                            line.at(),
                            line.kind(),
                            line.actor(),
                            line.subject(),
                            line.detail(),
                            line.previous(),
                            line.hash()));
        }
    }

    private static AuditLine with(AuditLine line, String kind, String actor, String subject, String detail) {
        return new AuditLine(line.number(), line.at(), kind, actor, subject, detail, line.previous(), line.hash());
    }

    private static String flipped(String text, Random random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    }
}
