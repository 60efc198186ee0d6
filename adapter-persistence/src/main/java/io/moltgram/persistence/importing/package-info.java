/** Bringing in what a server of the original kind had: its tables read leniently, its rows mended and kept as ours. */
@NullMarked
package io.moltgram.persistence.importing;

import org.jspecify.annotations.NullMarked;
