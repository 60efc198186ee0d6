package io.moltgram.application.alert;

import io.moltgram.domain.alert.AlertRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keeps the highest figure of each rule and day. */
public interface FigureStore {

    /** The highest figure of a rule on a day. */
    record Peak(LocalDate day, AlertRule rule, double value) {}

    /** Keeps these where they are higher than what is kept of the day. */
    void raise(LocalDate day, Map<AlertRule, Double> figures);

    /** What is kept since that day, the earliest first, then in the order of the rules. */
    List<Peak> since(LocalDate day);

    /** Forgets the days before; returns how many figures went. */
    int removeBefore(LocalDate day);
}
