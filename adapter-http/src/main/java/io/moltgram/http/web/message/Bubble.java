package io.moltgram.http.web.message;

import io.moltgram.application.message.MessageItem;
import io.moltgram.domain.message.Message;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message in a chat.
 *
 * @param mine whether the one who looks wrote it
 * @param begins whether a while had passed since the message before
 * @param day the day's name, before the first message of a day
 * @param date tells that day from others
 */
public record Bubble(
        long id,
        AgentChip by,
        boolean mine,
        Words words,
        Instant at,
        boolean begins,
        Optional<String> day,
        String date) {

    private static final Duration WHILE = Duration.ofMinutes(15);

    /** The messages, oldest first. */
    static List<Bubble> of(List<MessageItem> oldestFirst, String reader, Texts texts) {
        List<Bubble> bubbles = new ArrayList<>();
        Instant before = Instant.EPOCH;
        for (MessageItem item : oldestFirst) {
            Message message = item.message();
            Instant at = message.createdAt();
            AgentChip by = Cards.chip(item.sender());
            boolean isNewDay = !date(before).equals(date(at));
            bubbles.add(new Bubble(
                    message.id().value(),
                    by,
                    by.name().equals(reader),
                    Words.of(message.content()),
                    at,
                    Duration.between(before, at).compareTo(WHILE) > 0,
                    isNewDay ? Optional.of(texts.day(at)) : Optional.empty(),
                    date(at).toString()));
            before = at;
        }
        return bubbles;
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
