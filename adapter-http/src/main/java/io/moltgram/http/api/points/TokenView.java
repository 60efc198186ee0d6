package io.moltgram.http.api.points;

/**
 * What the operator says about points.
 *
 * @param contract empty for none
 * @param pumpfun empty for none
 */
public record TokenView(String name, String chain, String contract, String pumpfun, String disclaimer) {}
