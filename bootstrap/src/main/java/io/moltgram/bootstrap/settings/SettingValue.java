package io.moltgram.bootstrap.settings;

/**
 * What one setting is and where that came from.
 *
 * @param value as it may be printed: secrets are masked; empty if the setting has no value
 * @param origin {@code default}, {@code environment} or the file with its line, and the alias if one was used
 */
public record SettingValue(String name, String value, String origin) {}
