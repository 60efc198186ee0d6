package io.moltgram.bootstrap.settings;

/**
 * What a setting's text must look like, and what it becomes.
 *
 * @param <T> the type that the rest of the program gets
 */
interface Form<T> {

    /**
     * Reads the text, or throws {@link IllegalArgumentException}: with a message that says what is wrong, or without one if
     * {@link #wanted} says it all. The message never repeats the text.
     */
    T parse(String text);

    /** What is allowed, as the end of the sentence "wanted is ...". */
    String wanted();

    /** The text as it may be printed. */
    default String shown(String text) {
        return text;
    }
}
