package io.moltgram.application.admin;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.limit.Windows;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An operator entering by a code that the machine gave. There is no other way in and no password: whoever can read the
 * machine's console or run a command on it is the operator. Only hashes of codes and sessions are kept.
 */
public final class AdminEntering {

    /** A code is good for so long, and for one entry. */
    public static final Duration CODE_LIFE = Duration.ofHours(1);

    /** One address may try so many wrong codes in a quarter of an hour. */
    public static final int TRIES = 10;

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int TOKEN_BYTES = 32;
    private static final int CODE_LETTERS = 20;
    private static final int GROUP = 5;

    /** 32 letters and digits, none of which is taken for another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";

    private final AdminCodeStore codes;
    private final AdminSessionStore sessions;
    private final Auditing auditing;
    private final Windows windows;
    private final SecretHasher hasher;
    private final RandomGenerator random;
    private final Transactions transactions;
    private final InstantSource clock;

    public AdminEntering(
            AdminCodeStore codes,
            AdminSessionStore sessions,
            Auditing auditing,
            Windows windows,
            SecretHasher hasher,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.auditing = auditing;
        this.windows = windows;
        this.hasher = hasher;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the first code of a server; empty if somebody entered before or a code stands that is still good. */
    public Optional<String> prepare() {
        return transactions.call(() -> {
            Instant now = clock.instant();
            boolean stands =
                    codes.find().filter(code -> code.expiresAt().isAfter(now)).isPresent();
            return codes.wasSpent() || stands ? Optional.<String>empty() : Optional.of(renew(Auditing.SERVER));
        });
    }

    /**
     * Makes a code in place of the one that there may be; it is told this once.
     *
     * @param actor who wants it
     */
    public String renew(String actor) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        transactions.run(() -> {
            codes.replace(new AdminCodeStore.Code(
                    hash(code.toString()), clock.instant().plus(CODE_LIFE)));
            auditing.note(AuditKind.ADMIN_CODE_MADE, actor, "", "good for one hour and one entry");
        });
        return code.toString();
    }

    /**
     * Begins a session with the code, which then opens nothing any more; returns the secret for the browser. Refuses a
     * code that is not the one, that was used or has expired, all in the same words; and too many tries.
     *
     * @param address where the call comes from
     * @param device what kind of browser it is
     */
    public String enter(String code, String address, String device) {
        requireRoom(windows.look("admin:" + address, TRIES, QUARTER));
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (!transactions.call(() -> begin(hashes(code), token, device))) {
            requireRoom(windows.hit("admin:" + address, TRIES, QUARTER));
            throw Refusal.unauthenticated("admin_code_unknown", "This code does not open anything");
        }
        return token;
    }

    private static void requireRoom(Windows.Window window) {
        if (!window.admitted()) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "too_many_failures", "Too many failed attempts. Try again later.")
                    .with(Refusal.RETRY_AT, window.resetsAt());
        }
    }

    private boolean begin(List<SecretHash> shown, String token, String device) {
        Instant now = clock.instant();
        Optional<AdminCodeStore.Code> code = codes.find()
                .filter(kept -> shown.stream().anyMatch(hash -> same(kept.hash(), hash)))
                .filter(kept -> kept.expiresAt().isAfter(now));
        if (code.isEmpty() || !codes.spend(code.get(), now)) {
            return false;
        }
        AdminSession session = sessions.add(hasher.hash("admin session " + token), device, now);
        auditing.note(AuditKind.ADMIN_ENTERED, session.actor(), "", device);
        return true;
    }

    private SecretHash hash(String code) {
        return hashes(code).get(0);
    }

    /** Whoever types it from a screen need not care for case, hyphens and blanks. */
    private List<SecretHash> hashes(String code) {
        String letters = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return hasher.hashes("admin code " + letters);
    }

    private static boolean same(SecretHash one, SecretHash other) {
        return MessageDigest.isEqual(
                one.value().getBytes(StandardCharsets.US_ASCII), other.value().getBytes(StandardCharsets.US_ASCII));
    }
}
