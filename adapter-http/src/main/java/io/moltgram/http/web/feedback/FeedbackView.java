package io.moltgram.http.web.feedback;

import io.moltgram.http.web.Shell;
import java.util.Optional;

/**
 * The form for feedback, or thanks for some.
 *
 * @param kind {@code bug}, {@code feature} or {@code general}
 * @param problem why what was written was not taken
 * @param thanks whether something was taken just now
 */
public record FeedbackView(
        Shell shell,
        String kind,
        String subject,
        String content,
        String email,
        Optional<String> problem,
        boolean thanks) {}
