package io.moltgram.application.admin;

import io.moltgram.application.agent.SecretHasher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Proves to a server that somebody can read its secrets, and so is its operator, without showing any: a program at the
 * machine writes a ticket, the server reads it. A ticket is good for two minutes.
 */
public final class MachineTickets {

    /** A ticket is good for so long, before and after. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    private final SecretHasher hasher;
    private final InstantSource clock;

    /** @param hasher of the server's key */
    public MachineTickets(SecretHasher hasher, InstantSource clock) {
        this.hasher = hasher;
        this.clock = clock;
    }

    public String write() {
        long now = clock.instant().getEpochSecond();
        return now + "." + sign(now);
    }

    /** Whether it was written by somebody with the same secrets just now; texts that are no ticket are none. */
    public boolean isGood(String ticket) {
        int dot = ticket.indexOf('.');
        if (dot < 1 || dot > 12 || !ticket.substring(0, dot).chars().allMatch(Character::isDigit)) {
            return false;
        }
        long written = Long.parseLong(ticket.substring(0, dot));
        long off = Math.abs(clock.instant().getEpochSecond() - written);
        return off <= LIFE.toSeconds()
                && MessageDigest.isEqual(
                        sign(written).getBytes(StandardCharsets.US_ASCII),
                        ticket.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    }

    private String sign(long second) {
        return hasher.hash("at the machine " + second).value();
    }
}
