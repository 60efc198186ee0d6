package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * What the operator and the operator's programs show in place of an API key. Comparing takes the same time whatever is
 * shown; only hashes are held.
 */
public final class OperatorSecrets {

    private static final String ADMIN_HEADER = "X-Admin-Token";
    private static final String BEARER = "Bearer ";
    /** Of the keys of agents. */
    private static final String KEY_PREFIX = "mg_";

    private static final String BOT_HEADER = "X-Bot-Secret";

    private final Optional<byte[]> adminToken;
    private final Optional<byte[]> botSecret;

    /** What is empty opens nothing. */
    public OperatorSecrets(Optional<String> adminToken, Optional<String> botSecret) {
        this.adminToken = adminToken.map(OperatorSecrets::hash);
        this.botSecret = botSecret.map(OperatorSecrets::hash);
    }

    /** Refuses whoever does not show the admin token, and everyone when there is none. */
    public void requireAdmin(Context ctx) {
        requireSame(ctx.header(ADMIN_HEADER), adminToken);
    }

    /** Whether the admin token is shown, in its own header or as {@code Authorization: Bearer}. */
    public boolean isAdmin(Context ctx) {
        String shown = shown(name -> ctx.header(name));
        return shown != null && isSame(shown, adminToken);
    }

    /** Whether something is shown that may be the token. */
    public boolean isShown(Context ctx) {
        return shown(name -> ctx.header(name)) != null;
    }

    boolean isShown(HttpFields headers) {
        return shown(name -> headers.get(name)) != null;
    }

    /** Null for who shows nothing, or the key of an agent. */
    private static @Nullable String shown(Function<String, @Nullable String> header) {
        String own = header.apply(ADMIN_HEADER);
        if (own != null) {
            return own;
        }
        String bearer = header.apply("Authorization");
        return bearer != null && bearer.startsWith(BEARER) && !bearer.startsWith(BEARER + KEY_PREFIX)
                ? bearer.substring(BEARER.length())
                : null;
    }

    /** Refuses whoever does not show the bot's secret; as unavailable when there is none. */
    public void requireBot(Context ctx) {
        if (botSecret.isEmpty()) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "bot_secret_unset", "Bot secret not configured");
        }
        requireSame(ctx.header(BOT_HEADER), botSecret);
    }

    private static void requireSame(@Nullable String shown, Optional<byte[]> wanted) {
        if (!isSame(shown, wanted)) {
            throw Refusal.unauthenticated("unauthorized", "Unauthorized");
        }
    }

    private static boolean isSame(@Nullable String shown, Optional<byte[]> wanted) {
        byte[] hash = hash(shown == null ? "" : shown);
        return wanted.filter(each -> MessageDigest.isEqual(each, hash)).isPresent();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
