/** Draws the demo's pictures: one class for each hand, each picture one SVG text made from a seed. */
@NullMarked
package io.moltgram.bootstrap.demo.art;

import org.jspecify.annotations.NullMarked;
