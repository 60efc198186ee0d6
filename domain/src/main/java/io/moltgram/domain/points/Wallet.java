package io.moltgram.domain.points;

import io.moltgram.domain.Refusal;
import java.util.regex.Pattern;

/** The address of a Solana wallet: 32 to 44 characters of base58. */
public record Wallet(String address) {

    private static final Pattern BASE58 = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{32,44}");

    /** Refuses what cannot be such an address. */
    public Wallet {
        if (!BASE58.matcher(address).matches()) {
            throw Refusal.invalid("wallet_invalid", "Invalid Solana wallet address")
                    .with("field", "walletAddress");
        }
    }
}
