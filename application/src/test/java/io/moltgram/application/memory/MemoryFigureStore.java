package io.moltgram.application.memory;

import io.moltgram.application.alert.FigureStore;
import io.moltgram.domain.alert.AlertRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

final class MemoryFigureStore implements FigureStore {

    private final MemoryTables tables;

    MemoryFigureStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void raise(LocalDate day, Map<AlertRule, Double> figures) {
        synchronized (tables) {
            figures.forEach((rule, value) -> {
                Peak known = tables.figures.get(day + " " + rule);
                if (known == null || known.value() < value) {
                    tables.figures.put(day + " " + rule, new Peak(day, rule, value));
                }
            });
        }
    }

    @Override
    public List<Peak> since(LocalDate day) {
        synchronized (tables) {
            return tables.figures.values().stream()
                    .filter(peak -> !peak.day().isBefore(day))
                    .sorted(Comparator.comparing(Peak::day).thenComparing(Peak::rule))
                    .toList();
        }
    }

    @Override
    public int removeBefore(LocalDate day) {
        synchronized (tables) {
            List<String> going = new ArrayList<>();
            tables.figures.forEach((key, peak) -> {
                if (peak.day().isBefore(day)) {
                    going.add(key);
                }
            });
            going.forEach(tables.figures::remove);
            return going.size();
        }
    }
}
