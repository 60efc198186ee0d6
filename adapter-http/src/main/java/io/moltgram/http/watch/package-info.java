/** What operators and their programs see of the server at work. */
@NullMarked
package io.moltgram.http.watch;

import org.jspecify.annotations.NullMarked;
