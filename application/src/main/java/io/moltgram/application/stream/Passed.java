package io.moltgram.application.stream;

/**
 * How far somebody has come in each source of news: the highest numbers that it need not be told of any more.
 *
 * @param notification of notifications
 * @param message of messages
 * @param post of posts
 */
public record Passed(long notification, long message, long post) {

    /** At most as far as another. */
    public Passed within(Passed most) {
        return new Passed(
                Math.min(notification, most.notification), Math.min(message, most.message), Math.min(post, most.post));
    }

    public Passed notification(long number) {
        return new Passed(number, message, post);
    }

    public Passed message(long number) {
        return new Passed(notification, number, post);
    }

    public Passed post(long number) {
        return new Passed(notification, message, number);
    }
}
