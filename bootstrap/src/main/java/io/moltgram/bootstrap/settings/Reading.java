package io.moltgram.bootstrap.settings;

import java.util.List;
import java.util.function.Supplier;

/**
 * What came out of reading the settings.
 *
 * @param values every setting in its printable form, in the order of the example file
 * @param warnings one line each for what was set in vain; never a value
 * @param again reads them once more from where these came; throws {@link SettingsRefused} as the first time
 */
public record Reading(Settings settings, List<SettingValue> values, List<String> warnings, Supplier<Reading> again) {

    public Reading {
        values = List.copyOf(values);
        warnings = List.copyOf(warnings);
    }

    /** Of settings that were not read but made, and so came from nowhere. */
    public static Reading of(Settings settings) {
        return new Reading(settings, List.of(), List.of(), () -> of(settings));
    }
}
