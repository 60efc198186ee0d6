package io.moltgram.bootstrap.settings;

import java.util.Optional;

/**
 * Secrets as they were set. The last two have generated stand-ins, see {@link SigningSecrets}.
 *
 * @param adminToken opens the admin routes; they stay closed without it
 * @param botSecret opens the bot route; it stays closed without it
 * @param session signs web sessions
 * @param formerSession signed them before, and is accepted still
 * @param apiKeys goes into the hashes of API keys
 * @param keyDays API keys live so many days at most; 0 = as long as they are wanted
 */
public record SecretSettings(
        Optional<Secret> adminToken,
        Optional<Secret> botSecret,
        Optional<Secret> session,
        Optional<Secret> formerSession,
        Optional<Secret> apiKeys,
        int keyDays) {}
