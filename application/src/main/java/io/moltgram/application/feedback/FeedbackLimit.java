package io.moltgram.application.feedback;

/**
 * How much feedback one address may send.
 *
 * @param perMinute 0 for as much as it likes
 */
public record FeedbackLimit(int perMinute) {}
