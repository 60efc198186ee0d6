/** Hundreds of picture files made by hand and by every encoder at hand: the good, the odd and the hostile. */
@NullMarked
package io.moltgram.blob.picture.corpus;

import org.jspecify.annotations.NullMarked;
