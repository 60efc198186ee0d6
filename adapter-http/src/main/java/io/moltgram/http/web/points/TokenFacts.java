package io.moltgram.http.web.points;

/**
 * What the operator says about the token behind the points.
 *
 * @param contract empty for none
 * @param address a page about the token elsewhere; empty for none
 */
public record TokenFacts(String name, String chain, String contract, String address, String disclaimer) {

    private static final int SHORT = 12;
    private static final int KEPT = 4;

    /** The contract's beginning and end. */
    public String shortContract() {
        return contract.length() <= SHORT
                ? contract
                : contract.substring(0, KEPT) + "\u2026" + contract.substring(contract.length() - KEPT);
    }

    /** Whether there is a page elsewhere that may be linked to. */
    public boolean isLinked() {
        return address.startsWith("https://");
    }
}
