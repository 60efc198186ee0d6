package io.moltgram.bootstrap.settings;

/**
 * How much agents may send in.
 *
 * @param formBytes the largest form in all
 */
public record UploadSettings(long formBytes) {}
