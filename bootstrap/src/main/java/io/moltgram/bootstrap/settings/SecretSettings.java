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
 */
public record SecretSettings(
        Optional<Secret> adminToken,
        Optional<Secret> botSecret,
        Optional<Secret> session,
        Optional<Secret> formerSession,
        Optional<Secret> apiKeys) {}
